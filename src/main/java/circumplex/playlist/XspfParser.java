package circumplex.playlist;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes XSPF apart. A document type is refused, as it can name files and addresses to be opened and make a small file
 * grow without bound. Where the XML is damaged, the tracks before the damage count.
 */
final class XspfParser {
    private static final double MILLISECONDS = 1000;
    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final Path file;
    private final List<ParsedPlaylist.Item> items = new ArrayList<>();
    private String name = "";

    /**
     * @param file named in messages
     */
    XspfParser(Path file) {
        this.file = file;
    }

    /**
     * @throws IOException if it is no XSPF
     */
    ParsedPlaylist parse(byte[] content) throws IOException {
        boolean begun = false;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text(content)));
            toRoot(xml);
            begun = true;
            playlist(xml);
            return new ParsedPlaylist(name, items, Optional.empty());
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser meets some damaged bytes with unchecked exceptions.
            if (!begun) {
                throw new IOException(file + " is damaged or no playlist. Choose an M3U, M3U8 or XSPF file.", e);
            }
            return new ParsedPlaylist(name, items, Optional.of(damage(e)));
        }
    }

    /**
     * In the character set that the file declares. The JDK's parser could do that too, but it gives up at the first byte
     * that does not fit, and prints about it to standard error; one wrong byte in a title is no reason to lose tracks.
     */
    private static String text(byte[] content) {
        byte[] bytes = NameBytes.withoutMark(content);
        int begin = Math.min(bytes.length, LONGEST_DECLARATION);
        Matcher encoding = ENCODING.matcher(new String(bytes, 0, begin, StandardCharsets.ISO_8859_1));
        if (bytes != content || !encoding.find()) {
            return NameBytes.text(bytes);
        }
        try {
            Charset declared = Charset.forName(encoding.group(1));
            return declared.equals(StandardCharsets.UTF_8) ? NameBytes.text(bytes) : new String(bytes, declared);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return NameBytes.text(bytes);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is opened");
        });
        return factory;
    }

    private String damage(Exception e) {
        String place = e instanceof XMLStreamException xml && xml.getLocation() != null
                ? " after line " + xml.getLocation().getLineNumber()
                : "";
        return file + " is damaged" + place + ". " + items.size() + " tracks before that could be read.";
    }

    private void toRoot(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new IOException(
                        file + " holds a document type, which a playlist has no need of; it is not read.");
            }
        }
        if (!xml.getLocalName().equals("playlist")) {
            throw new IOException(file + " is no playlist. Choose an M3U, M3U8 or XSPF file.");
        }
    }

    private void playlist(XMLStreamReader xml) throws XMLStreamException {
        while (toChild(xml)) {
            switch (xml.getLocalName()) {
                case "title" -> name = text(xml);
                case "trackList" -> tracks(xml);
                default -> skip(xml);
            }
        }
    }

    private void tracks(XMLStreamReader xml) throws XMLStreamException {
        while (toChild(xml)) {
            if (xml.getLocalName().equals("track")) {
                track(xml);
            } else {
                skip(xml);
            }
        }
    }

    private void track(XMLStreamReader xml) throws XMLStreamException {
        String location = "";
        String title = "";
        String artist = "";
        String album = "";
        double seconds = 0;
        while (toChild(xml)) {
            switch (xml.getLocalName()) {
                // The first one is to be preferred, says the format.
                case "location" -> location = location.isEmpty() ? text(xml) : skipped(xml, location);
                case "title" -> title = text(xml);
                case "creator" -> artist = text(xml);
                case "album" -> album = text(xml);
                case "duration" -> seconds = seconds(text(xml));
                default -> skip(xml);
            }
        }
        items.add(new ParsedPlaylist.Item(WrittenReference.uri(location), title, artist, album, seconds));
    }

    private static double seconds(String milliseconds) {
        return milliseconds.matches("\\d{1,15}") ? Long.parseLong(milliseconds) / MILLISECONDS : 0;
    }

    /** Goes to the next child of the open element; false at its end. */
    private static boolean toChild(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event == XMLStreamConstants.START_ELEMENT;
            }
        }
    }

    /** The text of the open element up to its end, without that of elements in it. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
            event = xml.next();
        }
        return text.toString().strip();
    }

    private static String skipped(XMLStreamReader xml, String kept) throws XMLStreamException {
        skip(xml);
        return kept;
    }

    /** Goes to the end of the open element. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
