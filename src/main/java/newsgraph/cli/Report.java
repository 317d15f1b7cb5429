package newsgraph.cli;

import newsgraph.rdf.Finding;

import java.util.ArrayList;
import java.util.List;

/** What the checks of a build found, told at its end. */
final class Report {

    /** Findings told one by one; the others are only counted. */
    private static final int TOLD = 20;

    private final Terminal terminal;
    private final List<Finding> told = new ArrayList<>();
    private long findings;

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    void add(Finding finding) {
        findings++;
        if (told.size() < TOLD) {
            told.add(finding);
        }
    }

    void print() {
        told.forEach(finding -> terminal.err().println("check: " + finding));
        if (findings > 0) {
            terminal.err().println(findings + (findings == 1 ? " finding" : " findings") + " of the checks; they are stored all the same: newsgraph validate --store … tells them all");
        }
    }
}
