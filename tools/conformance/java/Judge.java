import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Xerces, as Java has it, as a judge of many documents in one run. Standard input holds one order a line:
 * `schema PATH`, then any number of `document TEXT`, in TEXT backslash, line feed, carriage return and tab
 * are escaped by a backslash. One line comes back for each: `ok`, or `error MESSAGE`.
 */
public class Judge {
    public static void main(String[] arguments) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", true);
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Schema schema = null;
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            int space = order.indexOf(' ');
            String text = order.substring(space + 1);
            try {
                if (order.startsWith("schema ")) {
                    schema = null;
                    schema = factory.newSchema(Path.of(text).toFile());
                } else if (schema == null) {
                    throw new SAXException("The schema is not valid.");
                } else {
                    var validator = schema.newValidator();
                    validator.setErrorHandler(new FirstError());
                    validator.validate(new StreamSource(new StringReader(unescape(text))));
                }
                answers.println("ok");
            } catch (SAXException | MissingResourceException error) {
                // Java 17 has lost the text of some errors; looking for it is what fails.
                answers.println("error " + String.valueOf(error.getMessage()).replaceAll("\\s+", " "));
            }
        }
    }

    private static String unescape(String text) {
        StringBuilder result = new StringBuilder();
        for (int index = 0; index < text.length(); index += 1) {
            char character = text.charAt(index);
            if (character != '\\') {
                result.append(character);
                continue;
            }
            index += 1;
            switch (text.charAt(index)) {
                case 'n' -> result.append('\n');
                case 'r' -> result.append('\r');
                case 't' -> result.append('\t');
                default -> result.append(text.charAt(index));
            }
        }
        return result.toString();
    }

    private static final class FirstError implements ErrorHandler {
        public void warning(SAXParseException warning) {}

        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
