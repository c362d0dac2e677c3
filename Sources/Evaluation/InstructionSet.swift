import ArgumentParser
import CKernels

/// The instruction sets that the kernels are compiled for.
enum InstructionSet: String, CaseIterable, ExpressibleByArgument {
  case generic, avx2, avx512, amx, neon, accelerate

  /// The number that the kernels know it by.
  private var number: Int32 {
    switch self {
    case .generic: 0
    case .avx2: 1
    case .avx512: 2
    case .amx: 3
    case .neon: 4
    case .accelerate: 5
    }
  }

  /// Makes the kernels use it; throws where the processor has it not.
  func use() throws {
    guard pk_use_instruction_set(number) == number else {
      throw EvaluationFailure("This processor has no \(rawValue).")
    }
  }

  /// The one in force.
  static var current: InstructionSet { allCases.first { $0.number == pk_instruction_set() } ?? .generic }
}
