import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;

/**
 * Runs HeidelTime over many documents in one virtual machine, which is started once and loads its rules once.
 *
 * Arguments: HeidelTime's config.props, and a folder with documents NAME.txt, each with its day in NAME.day (YYYY-MM-DD).
 * Writes NAME.tml. The way is that of HeidelTime's own command: English, TreeTagger, TimeML; a document with a day is
 * read as news, one without a day as a narrative, for HeidelTime reads no news without its day.
 */
public final class HeidelTimeRun {
  public static void main(String[] arguments) throws Exception {
    var news = tagger(DocumentType.NEWS, arguments[0]);
    var narratives = tagger(DocumentType.NARRATIVES, arguments[0]);
    try (var documents = Files.newDirectoryStream(Path.of(arguments[1]), "*.txt")) {
      for (Path document : documents) {
        String name = document.getFileName().toString().replace(".txt", "");
        String text = Files.readString(document);
        Path dayFile = document.resolveSibling(name + ".day");
        String found =
            Files.exists(dayFile)
                ? news.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(Files.readString(dayFile).strip()))
                : narratives.process(text);
        Files.writeString(document.resolveSibling(name + ".tml"), found);
      }
    }
  }

  private static HeidelTimeStandalone tagger(DocumentType type, String config) {
    return new HeidelTimeStandalone(Language.ENGLISH, type, OutputType.TIMEML, config, POSTagger.TREETAGGER, true);
  }
}
