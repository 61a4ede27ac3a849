import CommandLineTool

CommandLineTool.runProcess()
