import Foundation
import Intake

/// A file in memory that stands for standard input.
private let file = unsafe fileno(tmpfile())

private func read(_ bytes: ContiguousArray<UInt8>) {
  guard ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0 else { return }
  let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
  guard written == bytes.count, lseek(file, 0, SEEK_SET) == 0 else { return }
  var options = IntakeOptions()
  options.standardInput = file
  let source = PageSource(paths: ["-"], options: options)
  var items = 0
  while let item = source.next() {
    items += 1
    precondition(items <= bytes.count + 2, "items come from bytes")
    guard case .page(let page) = item, case .success(let content) = page.load() else { continue }
    precondition(!content.bytes.isEmpty && content.bytes.count <= RawPage.byteLimit, "a page has its bounds")
  }
}

/// What libFuzzer calls, again and again; it brings the program's `main`.
@_cdecl("LLVMFuzzerTestOneInput")
func readOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  read(unsafe ContiguousArray(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
