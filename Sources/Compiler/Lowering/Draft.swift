import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// A procedure on its way to a graph: the graph so far, and beside each element the node that it
/// came from, so that a check can point at it.
struct Draft {
    let shaped: Shaped
    let surroundings: Surroundings
    var graph: ProcessGraph
    /// The procedure's own mapping.
    let root: Node
    /// The keys under which roles, documents, data items, ends (without the ordinary one) and rows
    /// are declared; the values beside them.
    var roles: [Declaration] = []
    var documents: [Declaration] = []
    var dataItems: [Declaration] = []
    var ends: [Declaration] = []
    var rows: [Declaration] = []
    /// The mapping of each step.
    var steps: [Node] = []
    /// Whether every name was resolved, so that the flow is what its author wrote.
    var isWhole = true

    /// An entry whose key names something.
    struct Declaration {
        let key: Node
        let value: Node
    }

    var file: SourceFile { shaped.tree.file }

    /// The place of the value under `key` in a step; the step's id where the key is absent.
    func place(of key: StaticString, in step: Int) -> Place {
        (shaped.value(key, in: steps[step]) ?? shaped.value("id", in: steps[step]) ?? steps[step])
            .place
    }

    /// The place of the scalar that says `text` under `key` in a step.
    func place(of text: String, under key: StaticString, in step: Int) -> Place {
        let node = shaped.scalars(key, in: steps[step]).first { $0.text == text }
        return node?.place ?? place(of: key, in: step)
    }

    /// The place of a step's id.
    func place(ofStep step: Int) -> Place { place(of: "id", in: step) }

    /// The ids of the steps on a way.
    func ids(_ path: [Ref<Step>]) -> [String] { path.map { graph.steps[$0].id } }
}
