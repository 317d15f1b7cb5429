package newsgraph.cli;

import java.util.List;

/** The commands, in the order in which the help shows them. A new command is a class and a line here. */
final class Commands {

    private Commands() {
    }

    static List<Object> of(Terminal terminal) {
        return List.of(
                new SplitCommand(terminal),
                new AnnotateCommand(terminal),
                new ShowCommand(terminal),
                new ExtractCommand(terminal),
                new BuildCommand(terminal),
                new LoadCommand(terminal),
                new ResolveCommand(terminal),
                new ReviewCommand(terminal),
                new ReconcileCommand(terminal),
                new QueryCommand(terminal),
                new AskCommand(terminal),
                new SearchCommand(terminal),
                new ServeCommand(terminal),
                new ReportCommand(terminal),
                new ExportCommand(terminal),
                new ForgetCommand(terminal),
                new StatsCommand(terminal),
                new BackupCommand(terminal),
                new RestoreCommand(terminal),
                new CompactCommand(terminal),
                new TypesCommand(terminal),
                new ValidateCommand(terminal),
                new EvaluateCommand(terminal));
    }
}
