package circumplex.playlist;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XSPF version 1 ("spiff", the XML Shareable Playlist Format) in UTF-8. */
public final class XspfWriter implements PlaylistWriter {
    private static final String NAMESPACE = "http://xspf.org/ns/0/";

    @Override
    public String text(List<PlaylistEntry> entries, PathStyle style, Path folder) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("playlist");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "1");
            xml.writeCharacters("\n  ");
            xml.writeStartElement("trackList");
            for (PlaylistEntry entry : entries) {
                track(xml, entry, location(entry.file(), style, folder));
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML to memory failed", e);
        }
        return text.toString();
    }

    private static void track(XMLStreamWriter xml, PlaylistEntry entry, String location) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("track");
        element(xml, "location", location);
        element(xml, "title", allowed(entry.title()));
        element(xml, "creator", allowed(entry.artist()));
        element(xml, "album", allowed(entry.album()));
        if (entry.seconds() > 0) {
            element(xml, "duration", Long.toString(Math.round(entry.seconds() * 1000)));
        }
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        if (value.isEmpty()) {
            return;
        }
        xml.writeCharacters("\n      ");
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static String location(Path file, PathStyle style, Path folder) {
        Optional<Path> relative = style == PathStyle.RELATIVE ? FileReference.relative(file, folder) : Optional.empty();
        return relative.map(FileReference::relativeUri).orElseGet(() -> FileReference.uri(file));
    }

    /**
     * The text without what XML 1.0 cannot hold (section 2.2 of its specification), with ends of lines as they come out
     * when it is read (section 2.11).
     */
    private static String allowed(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
