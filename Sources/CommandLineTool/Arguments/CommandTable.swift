/// All commands, in the order in which help lists them.
enum CommandTable {
    static let all: [Command] = [
        CheckCommand.command, TestCommand.command, ExplainCommand.command, ShowCommand.command,
        GraphCommand.command,
        ParseCommand.command, NewCommand.command, InitCommand.command,
        StartCommand.command, RunCommand.command, ListCommand.command, TasksCommand.command,
        JournalVerifyCommand.command, JournalCheckpointCommand.command, JournalTailCommand.command,
        JournalProveCommand.command, JournalConsistencyCommand.command,
        JournalRecoverCommand.command, JournalKeysCommand.command, HelpCommand.command,
        HelpCommand.version,
    ]
}
