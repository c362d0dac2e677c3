package import TextCore
extension HTMLExtractor {
  package func debug(_ page: ContiguousArray<UInt8>, url: String?) -> String { "" }
}
