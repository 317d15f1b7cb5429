package newsgraph.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import newsgraph.model.Imprint;
import newsgraph.read.raw.UnreadableException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says about itself between two lines of three dashes, as YAML, with the keys of a JSON record.
 *
 * @param draft what it says; its text is empty
 * @param end   where the text begins behind it; 0 if there is none
 */
record FrontMatter(Draft draft, int end) {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Pattern BLOCK = Pattern.compile("\\A\ufeff?\\s*---[ \\t]*\\r?\\n(.*?)^---[ \\t]*\\r?$\\n?", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("^\\s*[A-Za-z]\\w*\\s*:", Pattern.MULTILINE);

    /** @throws UnreadableException if it is there and broken */
    static FrontMatter of(String text) throws UnreadableException {
        Matcher block = BLOCK.matcher(text);
        if (!block.find() || !KEY.matcher(block.group(1)).find()) {
            return new FrontMatter(Draft.of("", "", Imprint.NONE), 0);
        }
        Map<String, List<String>> fields = fields(block.group(1));
        Imprint imprint = new Imprint(Fields.issued(one(fields, "date")), one(fields, "source"), one(fields, "page"), one(fields, "place"), one(fields, "url"));
        return new FrontMatter(new Draft(one(fields, "id"), one(fields, "title"), fields.getOrDefault("subtitles", List.of()), "", imprint), block.end());
    }

    /** Scalars as they are written (01 stays 01), also those of lists; what is nested deeper is not ours. */
    private static Map<String, List<String>> fields(String yaml) throws UnreadableException {
        Map<String, List<String>> fields = new HashMap<>();
        try (JsonParser parser = YAML.createParser(yaml)) {
            int depth = 0;
            String field = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME && depth == 1) {
                    field = parser.currentName();
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && depth <= 2) {
                    fields.computeIfAbsent(field, name -> new ArrayList<>()).add(parser.getText());
                }
            }
            return fields;
        } catch (IOException e) {
            throw new UnreadableException("broken front matter", "the lines between --- and --- are no YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static String one(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).get(0).strip();
    }
}
