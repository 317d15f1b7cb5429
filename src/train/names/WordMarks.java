package newsgraph.nlp;

import newsgraph.model.Span;
import newsgraph.model.Token;
import newsgraph.text.Sentences;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** For training: the words of each line of standard input as the program sees them, "begin,end,tag" in characters of the basic plane with blanks between. */
public final class WordMarks {

    private WordMarks() {
    }

    /** Reads standard input to its end. */
    public static void main(String[] args) throws IOException {
        HanlpWords words = new HanlpWords();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String plain = SimplifiedScript.of(line);
            StringJoiner marks = new StringJoiner(" ");
            for (Span sentence : Pieces.of(Sentences.in(line), line)) {
                for (Token word : words.in(plain, sentence)) {
                    marks.add(word.span().begin() + "," + word.span().end() + "," + word.tag());
                }
            }
            out.println(marks);
        }
        out.flush();
    }
}
