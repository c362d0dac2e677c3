# A summary of CoNLL-U for people: how much there is, who is named in how many articles, and one sentence.

# A name is a token of Entity=B-TYPE with those of Entity=I-TYPE that follow; its article is left out ("the Hague").
function close_name() {
  if (name == "") return
  names++
  sub(/^[Tt]he /, "", name)
  if (!((type, name, article) in seen)) {
    seen[type, name, article] = 1
    count[type, name]++
  }
  name = ""
}

# The first short sentence that names a person is shown.
function close_sentence() {
  close_name()
  if (shown == "" && person && rows >= 6 && rows <= 12) shown = table
  table = ""
  rows = person = 0
}

function print_most_named(wanted, title, limit,    line, best, key, part, round) {
  for (round = 0; round < limit; round++) {
    best = ""
    for (key in count) {
      split(key, part, SUBSEP)
      if (part[1] != wanted) continue
      if (best == "" || count[key] > count[best] || (count[key] == count[best] && key < best)) best = key
    }
    if (best == "") break
    split(best, part, SUBSEP)
    line = line (line == "" ? "" : ", ") part[2] " " count[best]
    delete count[best]
  }
  if (line != "") printf "  %-20s %s\n", title, line
}

/^# newdoc/ { close_sentence(); articles++; article = $0 }
/^# sent_id/ { close_sentence(); sentences++ }
/^# text/ { table = "  " substr($0, 10) "\n" }
/^[0-9]/ {
  words++
  rows++
  entity = "-"
  if (match($10, /Entity=[BI]-[A-Z_]+/)) {
    entity = substr($10, RSTART + 9, RLENGTH - 9)
    if (substr($10, RSTART + 7, 1) == "B") {
      close_name()
      type = entity
      name = $2
    } else {
      name = name gap $2
    }
    if (type == "PERSON") person = 1
  } else {
    close_name()
  }
  gap = $10 ~ /SpaceAfter=No/ ? "" : " "
  table = table sprintf("  %3s  %-14s %-14s %-6s %-5s %3s  %-10s %s\n", $1, $2, $3, $4, $5, $7, $8, entity)
}

END {
  close_sentence()
  printf "%d articles, %d sentences, %d words, %d names, dates and numbers.\n\n", articles, sentences, words, names
  print "Named in most articles:"
  print_most_named("PERSON", "people", 6)
  print_most_named("ORG", "organisations", 6)
  print_most_named("GPE", "countries and towns", 6)
  if (shown != "") {
    print "\nOne sentence as it was read: word, lemma, part of speech, tag, head, its relation to it, name:"
    printf "%s", shown
  }
}
