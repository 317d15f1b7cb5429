package newsgraph.store;

import newsgraph.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows for people: literals bare, IRIs with prefixes, columns aligned with two cells for each wide character. */
final class Table {

    private Table() {
    }

    static void write(boolean answer, OutputStream out) {
        PrintWriter lines = new PrintWriter(out, false, StandardCharsets.UTF_8);
        lines.print((answer ? "yes" : "no") + "\n");
        lines.flush();
    }

    /** Writes all rows; they are held in memory to measure them. */
    static long write(RowSet rows, OutputStream out) {
        List<Var> variables = rows.getResultVars();
        List<List<String>> cells = new ArrayList<>();
        cells.add(variables.stream().map(Var::getVarName).toList());
        rows.forEachRemaining(row -> cells.add(variables.stream().map(variable -> text(row.get(variable))).toList()));
        int[] widths = new int[variables.size()];
        for (List<String> line : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        PrintWriter lines = new PrintWriter(out, false, StandardCharsets.UTF_8);
        for (int i = 0; i < cells.size(); i++) {
            lines.print(line(cells.get(i), widths) + "\n");
            if (i == 0) {
                lines.print(rule(widths) + "\n");
            }
        }
        lines.flush();
        return cells.size() - 1;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).append(" ".repeat(widths[i] - width(cells.get(i)) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append("─".repeat(width)).append("  ");
        }
        return rule.toString().stripTrailing();
    }

    private static String text(Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
        }
        if (!node.isURI()) {
            return node.toString();
        }
        for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
            if (node.getURI().startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + node.getURI().substring(prefix.getValue().length());
            }
        }
        return node.getURI();
    }

    private static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    /** Cells that a terminal gives a character: 2 for those of Chinese writing (Unicode East Asian Width W and F, as ranges), 0 for marks set above others. */
    private static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
