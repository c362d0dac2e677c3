package import TextCore

/// An element or a run of text: a row of a `MarkupTree`.
package struct MarkupNode: Sendable, Equatable {
  /// What it is.
  package let tag: HTMLTag
  /// The row of its name in the tree's names where `tag` does not tell it; else 0.
  package let name: UInt16
  /// The row that it is in; the first row is in itself.
  package let parent: UInt32
  /// The row after it and everything in it.
  package internal(set) var end: UInt32
  /// An element's rows of the tree's attributes, or the bytes of the tree's text that a run of text is.
  package internal(set) var content: TextRange
  /// Its bytes in the page: an element's start tag, about, or a text with its character references.
  package internal(set) var source: TextRange

  /// Which attributes it has, so that most questions for one need no search.
  package internal(set) var attributeKinds = AttributeKinds()

  /// Whether it is a run of text.
  package var isText: Bool { tag == .text }
}

/// A set of attributes.
package struct AttributeKinds: Sendable, Equatable {
  private var bits: UInt64 = 0

  /// None.
  package init() {}

  /// Whether `kind` is one of them.
  @inline(__always)
  package func contains(_ kind: HTMLAttribute) -> Bool { bits >> UInt64(kind.rawValue) & 1 == 1 }

  mutating func insert(_ kind: HTMLAttribute) { bits |= 1 << UInt64(kind.rawValue) }
}

/// An attribute of an element.
package struct MarkupAttribute: Sendable, Equatable {
  /// What it is.
  package let kind: HTMLAttribute
  /// Its value in the tree's attribute text, character references decoded.
  package let value: TextRange
}

/// A piece of the tree's text and where it stands in the page.
package struct SourceRun: Sendable, Equatable {
  /// The bytes of the text.
  package internal(set) var text: TextRange
  /// The bytes of the page; as many, and the same, or else a character reference.
  package internal(set) var source: TextRange

  /// A piece at `text` that stands at `source`.
  package init(text: TextRange, source: TextRange) {
    self.text = text
    self.source = source
  }
}
