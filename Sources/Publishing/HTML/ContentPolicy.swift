internal import TextCore

/// What the browser may do with the page (Content Security Policy, Level 3): apply this style and run this script, both
/// known by their digest, and nothing else. Neither a request nor a script of an article's text can come from it.
package struct ContentPolicy {
  let style: [UInt8]
  let script: [UInt8]

  /// The policy as the content of its `meta` element. `frame-ancestors` and the like have no place there.
  var text: String {
    "default-src 'none'; style-src '\(Self.source(style))'; script-src '\(Self.source(script))'; base-uri 'none'; "
      + "form-action 'none'"
  }

  /// `sha256-` and the digest of `content` in Base64.
  ///
  /// Example: nothing → sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
  package static func source(_ content: [UInt8]) -> String {
    let digits = Array(sha256(ContiguousArray(content).span).utf8)
    let digest = stride(from: 0, to: digits.count, by: 2).map { value(of: digits[$0]) << 4 | value(of: digits[$0 + 1]) }
    return "sha256-" + base64(digest)
  }

  private static func value(of digit: UInt8) -> UInt8 { digit < 0x3a ? digit - 0x30 : digit - 0x57 }

  /// RFC 4648, section 4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element) << UInt32(16 - 8 * $1.offset) }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
