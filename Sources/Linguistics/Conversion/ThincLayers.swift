/// The layers of a network that thinc wrote with `Model.to_bytes`, in its order of walking.
struct ThincLayers {
  private let document: MessagePackDocument
  private let layers: [(name: String, parameters: MessagePackValue)]

  init(file: String) throws {
    document = try MessagePackDocument.read(try ModelFile.read(file))
    guard let nodes = document["nodes"]?.elements, let parameters = document["params"]?.elements,
      nodes.count == parameters.count
    else { throw ConversionError("\(file) is not a network as thinc writes it.") }
    let document = document
    layers = zip(nodes, parameters).map { node, parameters in
      (document["name", in: node].flatMap(document.string) ?? "", parameters)
    }
  }

  /// The layers of a kind that have parameters.
  func all(_ name: String) -> [ThincLayer] {
    layers.filter { $0.name == name && !($0.parameters.entries ?? []).isEmpty }
      .map { ThincLayer(name: name, document: document, parameters: $0.parameters) }
  }

  /// The only layer of a kind.
  func layer(_ name: String) throws -> ThincLayer {
    let found = all(name)
    guard found.count == 1 else { throw ConversionError("The network has \(found.count) layers \(name), not one.") }
    return found[0]
  }
}

/// One layer: its arrays by name.
struct ThincLayer {
  let name: String
  let document: MessagePackDocument
  let parameters: MessagePackValue

  /// The array `key`, float32.
  func array(_ key: String) throws -> FloatArray {
    guard let value = document[key, in: parameters], let array = document.floats(value) else {
      throw ConversionError("The layer \(name) has no array \(key).")
    }
    return array
  }
}
