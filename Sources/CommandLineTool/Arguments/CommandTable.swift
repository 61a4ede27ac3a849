/// All commands, in the order in which help lists them.
enum CommandTable {
    static let all: [Command] = [
        CheckCommand.command, TestCommand.command, ExplainCommand.command, ShowCommand.command,
        GraphCommand.command,
        ParseCommand.command, NewCommand.command, InitCommand.command,
        DeployCommand.command,
        OfficeCommands.appoint, OfficeCommands.revoke, OfficeCommands.grant,
        OfficeCommands.replace, OfficeCommands.retire, StartCommand.command,
        HoldingCommands.claim, HoldingCommands.release, HoldingCommands.assign,
        HoldingCommands.rebind, FilingCommands.submit, FilingCommands.withdrawDocument,
        FilingCommands.record, FilingCommands.tick, FilingCommands.note, EndingCommands.complete,
        EndingCommands.exit, ManagingCommands.withdraw, ManagingCommands.suspend,
        ManagingCommands.resume, ManagingCommands.extend, ManagingCommands.recompute,
        ManagingCommands.correct, ManagingCommands.migrate, ManagingCommands.erase,
        FireCommand.command, RunCommand.command, ListCommand.command, TasksCommand.command,
        ReplayCommand.command,
        ExportLogCommands.csv, ExportLogCommands.xes, ExportLogCommands.ocel,
        ExportProcedureCommands.bpmn, ExportProcedureCommands.pnml,
        AuditCommand.command,
        ReadCommand.command,
        JournalVerifyCommand.command, JournalCheckpointCommand.command, JournalTailCommand.command,
        JournalProveCommand.command, JournalConsistencyCommand.command,
        JournalWitnessCommand.command, JournalCopyCommand.command, JournalRecoverCommand.command,
        JournalStoreCommand.command, JournalKeysCommand.command, HelpCommand.command,
        HelpCommand.version,
    ]
}
