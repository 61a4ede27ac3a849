import Diagnostics
import ProcessGraph

/// The checks of a procedure, each in a file of its own named after what it looks for.
enum ProcedureChecks {
    typealias Check = @Sendable (Draft, inout DiagnosticSink) -> Void
    typealias FlowCheck = @Sendable (Draft, Flow, inout DiagnosticSink) -> Void

    /// Checks that make sense of a draft whose names were not all resolved.
    static let all: [Check] = [
        FileName.check, SingleOutcome.check, SameLabel.check, DecidesAndGoesOn.check,
        MeansHandled.check, NestedGroup.check, ChoicesMismatch.check, SecretStored.check,
        SLABeyondExpiry.check, SLATwice.check, RowUse.check, DisjointActors.check,
        NoPersonFits.check,
        ExternalUnrecorded.check, RoleHolding.check, RoleUnappointed.check,
        FormDates.check, LegalBasisReplaced.check, RelatedProcedure.check, Assumptions.check,
        PrintedOnly.check, EndWithoutStatus.check, NoAgencyFile.check,
    ]

    /// Checks of what is absent, which need that no part of the file was unreadable.
    static let ofAbsence: [Check] = [InForce.check]

    /// Checks of the flow, which need every name resolved.
    static let ofFlow: [FlowCheck] = [
        UnreachableStep.check, NoWayToEnd.check, SinceUnvisited.check, ActorStepUnvisited.check,
    ]

    /// Checks of what is used and where, which need both.
    static let ofUse: [FlowCheck] = [
        DocumentNeverFiled.check, RenewedUnrequired.check, RenewalImpossible.check, Unused.check,
    ]
}
