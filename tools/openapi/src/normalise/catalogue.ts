/**
 * Every kind of defect that published documents were seen to have, or that an enemy could plant; `blankett explain O4` prints one.
 * Found in the documents of app library 8.6 to 9, of storage, events, authentication and others, and in answers of running apps.
 *
 * @module
 */
import type { Done } from './defect.js';

export interface DefectKind {
  readonly title: string;
  /** Where it comes from, and what it does to those who read the document. */
  readonly cause: string;
  readonly done: Done;
  /** What is done about it here; for `reported`, what the owner of the document should do. */
  readonly remedy: string;
}

export type DefectCode =
  | 'O1' | 'O2' | 'O3' | 'O4' | 'O5' | 'O6' | 'O7' | 'O8'
  | 'O9' | 'O10' | 'O11' | 'O12' | 'O13' | 'O14' | 'O15' | 'O16'
  | 'O17' | 'O18' | 'O19' | 'O20' | 'O21' | 'O22' | 'O23' | 'O24'
  | 'O25' | 'O26' | 'O27' | 'O28' | 'O29' | 'O30' | 'O31' | 'O32'
  | 'O33' | 'O34' | 'O35' | 'O36' | 'O37' | 'O38' | 'O39' | 'O40'
  | 'O41' | 'O42' | 'O43' | 'O44' | 'O45' | 'O46' | 'O47' | 'O48';

const kind = (title: string, done: Done, cause: string, remedy: string): DefectKind => ({ title, cause, done, remedy });

export const defectKinds: Readonly<Record<DefectCode, DefectKind>> = {
  O1: kind('Byte order mark', 'repaired',
    'The document begins with U+FEFF, which JSON does not allow to be sent.', 'It is skipped.'),
  O2: kind('Not where or not what the standard says', 'repaired',
    'A member has another kind of value than OpenAPI gives it.', 'The member is left out.'),
  O3: kind('One name twice in an object', 'reported',
    'Readers differ in which of the two they believe.', 'The last one counts, as in JavaScript. Remove one of the two.'),
  O4: kind('Reference to nothing', 'repaired',
    'A $ref names a component that the document does not have.', 'What is referred to is unknown; a parameter, body or response is left out.'),
  O5: kind('Reference out of the document', 'repaired',
    'A $ref leads to another document. Nothing is fetched while a service is compiled.', 'Refused: what is referred to is unknown.'),
  O6: kind('Schema within itself', 'reported',
    'A schema contains itself (JsonNode.parent). Generators that expand references never end.', 'Nothing to do if it is meant; types refer by name.'),
  O7: kind('No version', 'corrected-from-metadata',
    'info.version is empty or the version of the generator of the document.', 'The version of the app library takes its place, where the metadata has one.'),
  O8: kind('Neither servers nor security', 'repaired',
    'The document does not say where the API is, or that it wants a token.', 'The servers of the app and its bearer token are written down.'),

  O9: kind('Owner and app as parameters', 'repaired',
    'Every path begins with {org}/{app}, though a document is of one app. Open request since 2021: Altinn/altinn-studio#6403.', 'Both are bound; paths are relative to the app.'),
  O10: kind('Owner and app in every path', 'repaired',
    'Every path begins with the names of owner and app; the same operation is another one in every app.', 'They move into the servers; paths are relative to the app.'),
  O11: kind('Operation of another server', 'repaired',
    'Token exchange and test tokens stand in the document of an app, with servers of their own.', 'Left out: the runtime has a client of its own for them.'),
  O12: kind('Page for people', 'repaired',
    'Routes that answer with HTML, or serve the app’s own front end and engine, stand among the operations.', 'Left out.'),
  O13: kind('Two templates for one path', 'repaired',
    'Templates that differ only in the names of their parameters are the same path.', 'Joined; the names of the first are kept.'),
  O14: kind('Operation of this app alone', 'reported',
    'The app has a controller of its own, which no library document describes.', 'Kept as it is. Check that the document says what the operation really takes and gives.'),
  O15: kind('Operation left out', 'repaired',
    'Every app of this version has the operation; the document does not have it.', 'Added from our description of the app API.'),

  O16: kind('No operationId', 'repaired',
    'Generators make names from paths, and a new path then renames old ones.', 'A name is given once and kept in names.json.'),
  O17: kind('operationId is no name', 'repaired',
    'The operationId is no identifier, or stands twice.', 'A name is made, as where there is none.'),

  O18: kind('Path parameter not required', 'repaired',
    'A path parameter without `required: true`; a generated client would send "undefined".', 'It is required.'),
  O19: kind('Path parameter that the path does not have', 'repaired',
    'Routes with and without the parameter were folded into one.', 'Removed; instanceOwnerPartyId of POST /instances is a query parameter.'),
  O20: kind('Part of the path that is not declared', 'repaired',
    'The template has a parameter that the operation does not declare.', 'Declared, as text.'),
  O21: kind('Free query parameters without a style', 'repaired',
    'An object as query parameter, and no word about how it is written.', 'deepObject, which ASP.NET reads: queryParams[key]=value.'),
  O22: kind('Authorization as a parameter', 'repaired',
    'OpenAPI ignores a header parameter Authorization, and one document spells it Autorization.', 'Left out: the security scheme says it.'),
  O23: kind('Format that the type does not have', 'repaired',
    'format "guid" is no format, and a text has no format "int32".', 'uuid; or no format.'),
  O24: kind('Pattern without anchors', 'repaired',
    'The pattern \\w\\w finds two letters anywhere in a text of any length.', 'Anchored at both ends.'),

  O25: kind('Media type that is none', 'repaired',
    'A body of media type "empty" stands for no body.', 'Removed; the body becomes optional.'),
  O26: kind('One schema in several media types', 'repaired',
    'text/plain, text/json, application/*+json and XML variants of one schema; generators take the first, or a union.', 'One is chosen: JSON where there is JSON.'),
  O27: kind('Write without a body', 'repaired',
    'The operation takes a body that the document does not mention.', 'Added from our description of the app API.'),
  O28: kind('Content types of a part, blank-separated', 'repaired',
    'encoding.contentType is a list with commas.', 'Commas are set.'),
  O29: kind('Repeated part as a single one', 'corrected-from-metadata',
    'A data type may have several elements, and its multipart part is described as one.', 'A list, where the metadata allows more than one.'),
  O30: kind('Order of parts', 'reported',
    'The part `instance` has to come first; OpenAPI has no word for it.', 'Nothing to do: the client sends it first.'),
  O31: kind('Media type without a schema', 'repaired',
    'A body or answer of this media type, and no word about what it is.', 'Binary.'),
  O32: kind('XML as binary text', 'repaired',
    'A form’s XML is described as a binary string; only the XSD says what it is.', 'A text; the package has the form from the XSD.'),

  O33: kind('Answers to PUT of data', 'repaired',
    'Documented as 200 without a body. Apps answer 201 with the data element, 200 with changed fields; before version 8, 303.', 'These answers are described.'),
  O34: kind('Answers to DELETE', 'repaired',
    'Documented as 204, or with the answer to POST. Apps answer 200 with a body of its own.', 'These answers are described.'),
  O35: kind('Answers to POST of data', 'repaired',
    'Documented as 201 in text/json. Apps answer 200 on the route that names the data type.', 'Both are described, in JSON.'),
  O36: kind('Answer without a schema', 'repaired',
    'The document has the status, and no word about the body that comes with it.', 'Described.'),
  O37: kind('One of two answers hidden', 'repaired',
    'process/next answers with the process, or with the instance if asked to; one status can show one type, and the wrong one was left.', 'The process, or one of both.'),
  O38: kind('Closed answers', 'repaired',
    'additionalProperties: false on what a server answers, and servers do add members.', 'Open.'),
  O39: kind('Required and null', 'reported',
    'A member is required, and may be null.', 'Types say so: the member is there, and may be null. Say which of the two is meant.'),
  O40: kind('Numbers without names', 'repaired',
    'An enumeration of bare numbers.', 'What they mean is written down; app library 7 answers with the names, which the type then takes too.'),
  O41: kind('Number through a double', 'reported',
    'A whole or decimal number of the form is described as a double.', 'Take the form’s types from its XSD, and send XML.'),
  O42: kind('Title of another data type', 'repaired',
    'Data types of one class share a schema, which bears the title of the last.', 'The title is removed.'),
  O43: kind('Rows without their id', 'reported',
    'altinnRowId is taken out of the schema, and is there when includeRowId=true is asked for.', 'Nothing to do: forms read rows with and without it.'),
  O44: kind('Insides of .NET', 'repaired',
    'Types of System.Reflection, or a class of a library, stand where the wire has plain JSON.', 'Unknown, or the wire form where we know it.'),
  O45: kind('One name, two shapes', 'repaired',
    'The app’s document and the generic one differ about a schema of one name.', 'Processes as in the generic document, which is what apps answer; all else as in the app’s.'),
  O46: kind('No usable document', 'reported',
    'The service answers with an empty 500, or with something that is no OpenAPI document.', 'Our description of the app API takes its place. Mend the endpoint /v1/customOpenapi.json.'),
  O47: kind('Component name with other characters', 'repaired',
    'Names of components are letters, digits and ._- in OpenAPI.', 'Renamed, and every reference to it.'),
  O48: kind('Reference that may be null', 'repaired',
    'OpenAPI 3.0 has no place for nullable beside a $ref, so a member that servers answer with null looks as if it never were.', 'Null is allowed where the member is not required.'),
};

/** All codes, in the order of the table. */
export const defectCodes: readonly DefectCode[] = Object.keys(defectKinds) as DefectCode[];
