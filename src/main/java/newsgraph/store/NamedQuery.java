package newsgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query file: SPARQL under a header of comments that says the question in Chinese and English, the parameters and the columns: <pre>
 * # 问：谁出席了会议？
 * # Q: Who attended the meeting?
 * # ask: 谁出席了{called}
 * # parameter: place entity : where it was held | 地点
 * # parameter: most number = 10 : how many rows | 行数
 * # columns: name, title used, rank | 姓名、所用职务、次序
 * </pre>
 * A parameter is a variable of the query; without a value and a default (after =) it stays open. What stands behind the bar is the same in Chinese, and may be left out.
 *
 * @param question in Chinese; empty if the file has no header
 * @param english  the question in English
 * @param asks     ways to ask it in Chinese, parameters in braces: 谁出席了{called}
 * @param columns  what the columns of the answer are, in words
 * @param chineseColumns the same in Chinese; empty if not told
 */
public record NamedQuery(String name, String question, String english, List<String> asks, List<Parameter> parameters, List<String> columns, List<String> chineseColumns, String sparql) {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s+(\\w+)\\s*(?:=\\s*(.*?)\\s*)?:\\s*(.*?)(?:\\s*\\|\\s*(.*))?");

    public NamedQuery {
        asks = List.copyOf(asks);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        chineseColumns = List.copyOf(chineseColumns);
    }

    /**
     * Reads a query file.
     *
     * @throws StoreException if its header is broken
     */
    static NamedQuery parse(String name, String sparql) {
        String question = "";
        String english = "";
        List<String> asks = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        List<String> columns = List.of();
        List<String> chineseColumns = List.of();
        for (String line : sparql.lines().takeWhile(line -> line.startsWith("#")).map(line -> line.substring(1).strip()).toList()) {
            if (line.startsWith("问：")) {
                question = line.substring(2);
            } else if (line.startsWith("Q: ")) {
                english = line.substring(3);
            } else if (line.startsWith("ask: ")) {
                asks.add(line.substring(5));
            } else if (line.startsWith("parameter:")) {
                parameters.add(parameter(name, line.substring("parameter:".length()).strip()));
            } else if (line.startsWith("columns: ")) {
                String[] told = line.substring("columns: ".length()).split("\\s*\\|\\s*", 2);
                columns = Arrays.asList(told[0].split(", "));
                chineseColumns = told.length < 2 ? List.of() : Arrays.asList(told[1].split("、"));
            }
        }
        return new NamedQuery(name, question, english, asks, parameters, columns, chineseColumns, sparql);
    }

    private static Parameter parameter(String query, String line) {
        Matcher matcher = PARAMETER.matcher(line);
        if (!matcher.matches()) {
            throw new StoreException("query " + query + ": \"# parameter: " + line + "\" cannot be read: write # parameter: NAME TYPE = DEFAULT : MEANING | MEANING IN CHINESE");
        }
        String fallback = Optional.ofNullable(matcher.group(3)).orElse("");
        return new Parameter(matcher.group(1), Parameter.Type.of(matcher.group(2), query), fallback, matcher.group(4), Optional.ofNullable(matcher.group(5)).orElse(""));
    }

    /** The parameter of that name. */
    Parameter parameter(String parameter) {
        return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst().orElseThrow(() -> new StoreException("query " + name + " has no parameter "
                + parameter + (parameters.isEmpty() ? ", it takes none" : "; it takes " + String.join(", ", parameters.stream().map(Parameter::name).toList()))));
    }
}
