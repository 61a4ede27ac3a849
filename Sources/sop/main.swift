import CommandLineTool
import Glibc

exit(CommandLineTool.runProcess())
