package fi.lanka.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, which knows what HTML says of each element. It takes seconds to be made and milliseconds to ask. */
public final class NuChecker {

    private static final String HTML = "http://s.validator.nu/html5-all.rnc";

    /** Thymeleaf writes its hidden fields in this way, and the checker itself says that it has no effect. */
    private static final String OF_NO_EFFECT = "Trailing slash on void elements has no effect";

    private final Complaints complaints = new Complaints();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);

    public NuChecker() throws Exception {
        checker.setUpMainSchema(HTML, complaints);
        checker.setUpValidatorAndParsers(complaints, true, false);
    }

    /** @return what is wrong, with the piece of text that it is wrong in */
    public List<String> complaints(byte[] html) throws SAXException, IOException {
        complaints.begin(new String(html, java.nio.charset.StandardCharsets.UTF_8));
        InputSource page = new InputSource(new ByteArrayInputStream(html));
        page.setEncoding("UTF-8");
        checker.checkHtmlInputSource(page);
        return List.copyOf(complaints.heard);
    }

    private static final class Complaints implements ErrorHandler {

        private final List<String> heard = new ArrayList<>();
        private String[] lines = {};

        void begin(String text) {
            heard.clear();
            lines = text.split("\n", -1);
        }

        @Override
        public void warning(SAXParseException complaint) {
            hear(complaint);
        }

        @Override
        public void error(SAXParseException complaint) {
            hear(complaint);
        }

        @Override
        public void fatalError(SAXParseException complaint) {
            hear(complaint);
        }

        private void hear(SAXParseException complaint) {
            if (complaint.getMessage().startsWith(OF_NO_EFFECT)) {
                return;
            }
            int line = complaint.getLineNumber();
            String text = line > 0 && line <= lines.length ? lines[line - 1].strip() : "";
            heard.add(complaint.getMessage() + " | " + text.substring(0, Math.min(160, text.length())));
        }
    }
}
