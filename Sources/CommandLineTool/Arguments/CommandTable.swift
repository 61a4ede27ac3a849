/// All commands, in the order in which help lists them.
enum CommandTable {
    static let all: [Command] = [
        CheckCommand.command, TestCommand.command, ExplainCommand.command, ShowCommand.command,
        GraphCommand.command,
        ParseCommand.command, NewCommand.command, HelpCommand.command, HelpCommand.version,
    ]
}
