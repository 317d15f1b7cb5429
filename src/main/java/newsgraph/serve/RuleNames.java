package newsgraph.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What read a fact, in words: {@code site/rules.json}, the same that the explorer shows. */
final class RuleNames {

    private final JsonNode names;

    private RuleNames(JsonNode names) {
        this.names = names;
    }

    static RuleNames load() {
        try {
            return new RuleNames(new ObjectMapper().readTree(Html.resource("rules.json")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("site/rules.json is no JSON", e);
        }
    }

    /** The name of a rule; one that is not listed keeps its own. */
    String name(String rule, Language language) {
        return names.path(rule).path(language.name()).asText(rule);
    }
}
