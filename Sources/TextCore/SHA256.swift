// SHA-256 is the system's, not ours: OpenSSL's libcrypto on Linux, CryptoKit on macOS.
#if canImport(CryptoKit)
  internal import CryptoKit
#else
  internal import CSystemCrypto
#endif

/// The SHA-256 of bytes that arrive in pieces, as lower-case hexadecimal.
@safe
public struct SHA256Hasher: ~Copyable {
  #if canImport(CryptoKit)
    private var state = SHA256()
  #else
    private let state: OpaquePointer
  #endif

  /// A hasher that has seen nothing.
  public init() {
    #if !canImport(CryptoKit)
      guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
        preconditionFailure("libcrypto offers no SHA-256")
      }
      unsafe state = context
    #endif
  }

  /// Takes in the next piece.
  public mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { piece in
      #if canImport(CryptoKit)
        unsafe state.update(bufferPointer: piece)
      #else
        _ = unsafe EVP_DigestUpdate(state, piece.baseAddress, piece.count)
      #endif
    }
  }

  /// The digest of all pieces: 64 hexadecimal digits.
  public consuming func finish() -> String {
    var digest = ContiguousArray<UInt8>(repeating: 0, count: 32)
    #if canImport(CryptoKit)
      for (place, byte) in state.finalize().enumerated() { digest[place] = byte }
    #else
      unsafe digest.withUnsafeMutableBufferPointer { _ = unsafe EVP_DigestFinal_ex(state, $0.baseAddress, nil) }
    #endif
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  #if !canImport(CryptoKit)
    deinit { unsafe EVP_MD_CTX_free(state) }
  #endif
}

/// The SHA-256 of `bytes`: 64 hexadecimal digits.
public func sha256(_ bytes: Span<UInt8>) -> String {
  var hasher = SHA256Hasher()
  hasher.update(bytes)
  return hasher.finish()
}
