public import WorkCalendar

/// What is asked of one instance.
public enum InstanceAct: Hashable, Sendable {
    /// Takes the active step upon oneself: nobody else completes it meanwhile.
    case claim(step: String)
    case release(step: String)
    /// Gives the active step to a person.
    indirect case assign(step: String, to: String, reason: String)
    indirect case rebind(Rebinding)
    case submit(document: String, Evidence)
    indirect case withdrawDocument(String, reason: String)
    case record([DataValue])
    /// Ticks a point of the active step's checklist, counted from 0.
    case tick(step: String, point: Int)
    case complete(Completion)
    indirect case exit(step: String, end: String, reason: String?)
    case note(String)
    /// Undoes the completion, exit or firing with that event number.
    case correct(event: Int, reason: String)
    case withdraw(reason: String)
    case suspend(reason: String)
    case resume(reason: String?)
    indirect case extend(Extension)
    /// Computes the due times anew by the calendar as it now is.
    case recompute(reason: String)
    /// Goes on under another revision.
    case migrate(revision: Int, reason: String)
    case erase(Erasure, reason: String)
    /// A timer that ran out. It occurred when it was due.
    case fire(Timer)
}

extension InstanceAct {
    /// Whether it is done by those who perform the active step. Managers do the rest.
    public var isOfPerformers: Bool {
        switch self {
        case .claim, .release, .submit, .withdrawDocument, .record, .tick, .complete, .exit: true
        case .assign, .rebind, .note, .correct, .withdraw, .suspend, .resume, .extend, .recompute,
            .migrate, .erase, .fire:
            false
        }
    }
}

/// What moves from one person to another.
public struct Rebinding: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        /// A role that is bound to a person in this instance.
        case role(String)
        /// A step that later steps look back to (`same_actor_as`): the person who counts as having
        /// completed it.
        case step(String)
    }

    public var subject: Subject
    public var actor: String
    public var reason: String

    public init(_ subject: Subject, to actor: String, reason: String) {
        self.subject = subject
        self.actor = actor
        self.reason = reason
    }
}

/// How a document is on file.
public enum Evidence: Hashable, Sendable {
    /// A stored file, by its commitment as the shell writes it.
    case file(commitment: String)
    /// The word of the actor, who has seen the paper.
    case attestation
}

/// A value for a data item.
public struct DataValue: Hashable, Sendable {
    public var item: String
    public var value: Value

    public init(_ item: String, _ value: Value) {
        self.item = item
        self.value = value
    }
}

/// A value as a performer fills it in.
public enum Value: Hashable, Sendable {
    case text(String)
    /// A decimal number as it was written: `-12.50`.
    case number(String)
    case date(CivilDate)
    case yesNo(Bool)
    /// A choice by its id, with the text of one's own where it asks for one.
    case choice(String, text: String?)
    /// What something is called elsewhere.
    case reference(String)
    /// What stands for a personal value, which is stored outside the journal.
    case commitment(String)
}

/// A document that a completion puts on file.
public struct Produced: Hashable, Sendable {
    public var document: String
    public var evidence: Evidence

    public init(_ document: String, _ evidence: Evidence) {
        self.document = document
        self.evidence = evidence
    }
}

/// A later due time for the active step.
public struct Extension: Hashable, Sendable {
    public enum Subject: String, Hashable, Sendable {
        case sla, expiry
    }

    public var subject: Subject
    public var until: Instant
    public var reason: String

    public init(_ subject: Subject, until: Instant, reason: String) {
        self.subject = subject
        self.until = until
        self.reason = reason
    }
}

/// What is erased from the store beside the journal.
public enum Erasure: Hashable, Sendable {
    /// Every version of a document.
    case document(String)
    /// Every value of a data item.
    case data(String)
}

/// A timer of a visit.
public enum Timer: String, Hashable, Sendable {
    case escalation, expiry
}
