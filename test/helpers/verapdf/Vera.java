import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files for the tests: one process for all of them, since starting it costs seconds. Reads lines of
 * "FLAVOUR<tab>PATH" and answers each with one line: "ok<tab>ASSERTIONS", "failed<tab>RULE xCOUNT: FIRST; ...", or
 * "unreadable<tab>WHY".
 */
public final class Vera {
  public static void main(String[] args) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\t", 2);
      out.println(validate(PDFAFlavour.byFlavourId(parts[0]), new File(parts[1])).replaceAll("[\\r\\n]+", " "));
    }
  }

  private static String validate(PDFAFlavour flavour, File file) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, Integer> counts = new TreeMap<>();
      Map<String, String> firsts = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        firsts.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
      }
      if (result.isCompliant()) return "ok\t" + result.getTotalAssertions();
      StringBuilder text = new StringBuilder("failed\t");
      counts.forEach((rule, count) -> text.append(rule).append(" x").append(count).append(": ").append(firsts.get(rule)).append("; "));
      return text.toString();
    } catch (Exception e) {
      return "unreadable\t" + e;
    }
  }
}
