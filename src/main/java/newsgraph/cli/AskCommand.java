package newsgraph.cli;

import newsgraph.store.Questions;
import newsgraph.store.Questions.Understood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code newsgraph ask}: a question in Chinese. */
@Command(name = "ask", description = {"Ask a ready-made question in Chinese, names as people write them: newsgraph ask 谁出席了 中央外事工作会议", "Without a question: the forms that are understood."})
final class AskCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question, in one or more words.")
    private List<String> words = List.of();

    @Mixin
    private AskedStore store;

    private final Terminal terminal;

    AskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Questions questions = Questions.load();
        String forms = String.join("\n  ", questions.forms());
        if (words.isEmpty()) {
            terminal.print(forms.replace("\n  ", "\n") + "\n");
            return 0;
        }
        String question = String.join(" ", words);
        Understood understood = questions.understand(question).orElseThrow(() -> CommandException.wrong("“" + question + "” is not understood; these questions are:\n  " + forms));
        long rows = store.ask(answers -> answers.write(understood.query(), understood.given(), store.format(), terminal.out()));
        if (rows == 0) {
            terminal.err().println("nothing is known of that; newsgraph search WORDS finds how names are written here");
        }
        return 0;
    }
}
