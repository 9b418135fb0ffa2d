/** Version of this generator, as generated.json and package.json of generated packages name it. */
export const generatorVersion = '0.1.0';
