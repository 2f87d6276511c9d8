package circumplex.audio.decode;

import java.io.IOException;

/** The packets of an MP4 track: where each lies and when it is heard. Nothing is kept for each of them. */
interface Mp4Packets {

    /** Number of packets that are in the file. */
    int size();

    /**
     * When a packet begins, in units of the track's time scale.
     *
     * @param packet 0 to the number of packets; for that, it is when the last one ends
     */
    long time(int packet) throws IOException;

    /** The packet that holds a time; the first or the last where none does. */
    int packetAt(long time) throws IOException;

    /** The bytes of a packet; empty where it is larger than a packet can be. */
    byte[] packet(int packet) throws IOException;
}
