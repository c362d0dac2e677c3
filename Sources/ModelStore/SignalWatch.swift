internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Turns an interrupt (Ctrl-C) or a termination signal into a call, instead of the end of the process, until stopped.
struct SignalWatch {
  private let caught = Flag()
  private let sources: [any DispatchSourceSignal]
  private static let signals = [SIGINT, SIGTERM]

  init(_ action: @escaping @Sendable () -> Void) {
    sources = Self.signals.map { [caught] number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        caught.raise()
        action()
      }
      source.activate()
      return source
    }
  }

  /// Gives the signals back to the process, and says whether one came.
  func stop() -> Bool {
    for source in sources { source.cancel() }
    for number in Self.signals { _ = signal(number, SIG_DFL) }
    return caught.isRaised
  }
}

/// Goes up once, on any thread.
private final class Flag: Sendable {
  private let value = Atomic<Bool>(false)

  var isRaised: Bool { value.load(ordering: .acquiring) }

  func raise() { value.store(true, ordering: .releasing) }
}
