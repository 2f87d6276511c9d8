package circumplex.damage;

import java.util.Arrays;
import java.util.Random;

/** The ways in which files come to harm, by accident or on purpose. */
enum Damage {
    /** Breaks off somewhere, as a download or a copy onto a full disk does. */
    TRUNCATED {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            return Arrays.copyOf(sound, random.nextInt(sound.length));
        }
    },
    /** Single bits fell over, all over the file. */
    BITS_FLIPPED {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            byte[] damaged = sound.clone();
            int count = 1 + random.nextInt(Math.max(1, sound.length / 200));
            for (int i = 0; i < count; i++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return damaged;
        }
    },
    /** A few bytes of the header are others: there the lengths and counts are. */
    HEADER_CHANGED {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            byte[] damaged = sound.clone();
            int header = Math.min(HEADER, sound.length);
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                damaged[random.nextInt(header)] = (byte) random.nextInt();
            }
            return damaged;
        }
    },
    /** Numbers of the header, or of the end where some formats keep theirs, are as large or as small as can be. */
    NUMBERS_FORGED {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            byte[] damaged = sound.clone();
            int part = Math.min(HEADER, sound.length);
            int from = random.nextInt(4) == 0 ? sound.length - part : 0;
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                int at = from + random.nextInt(part);
                byte[] number = EXTREMES[random.nextInt(EXTREMES.length)];
                System.arraycopy(number, 0, damaged, at, Math.min(number.length, damaged.length - at));
            }
            return damaged;
        }
    },
    /** Something stands between that does not belong there. */
    INSERTED {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            byte[] inserted = new byte[1 + random.nextInt(random.nextBoolean() ? 16 : 5000)];
            random.nextBytes(inserted);
            int at = place(sound, random);
            return join(Arrays.copyOf(sound, at), inserted, Arrays.copyOfRange(sound, at, sound.length));
        }
    },
    /** A piece is missing. */
    REMOVED {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            int from = place(sound, random);
            int to = Math.min(sound.length, from + 1 + random.nextInt(random.nextBoolean() ? 16 : 5000));
            return join(Arrays.copyOf(sound, from), Arrays.copyOfRange(sound, to, sound.length));
        }
    },
    /** A piece is all zeros, as of a disk that lost a sector. */
    ZEROED {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            byte[] damaged = sound.clone();
            int from = place(sound, random);
            Arrays.fill(damaged, from, Math.min(sound.length, from + 1 + random.nextInt(4096)), (byte) 0);
            return damaged;
        }
    },
    /** A piece is noise. */
    OVERWRITTEN {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            byte[] noise = new byte[1 + random.nextInt(4096)];
            random.nextBytes(noise);
            byte[] damaged = sound.clone();
            int at = place(sound, random);
            System.arraycopy(noise, 0, damaged, at, Math.min(noise.length, damaged.length - at));
            return damaged;
        }
    },
    /** The header of one file on the body of another. */
    HEADERS_MIXED {
        @Override
        byte[] apply(byte[] sound, byte[] other, Random random) {
            int head = Math.min(sound.length, 1 + random.nextInt(HEADER));
            int body = random.nextBoolean() ? Math.min(head, other.length) : random.nextInt(other.length);
            return join(Arrays.copyOf(sound, head), Arrays.copyOfRange(other, body, other.length));
        }
    };

    private static final int HEADER = 1500;

    private static final byte[][] EXTREMES = {
        {-1, -1, -1, -1},
        {0x7f, -1, -1, -1},
        {-1, -1, -1, 0x7f},
        {0, 0, 0, 0},
        {-128, 0, 0, 0},
        {0, 0, 0, -128},
        {0x7f, 0x7f, 0x7f, 0x7f},
        {0x3f, -1, -1, -16},
        {-1, -1},
        {0x7f, -1, -1, -1, -1, -1, -1, -1},
        {-1, -1, -1, -1, -1, -1, -1, -1},
        {0, 0, 0, 1},
        {1, 0, 0, 0}
    };

    /**
     * Harms a file.
     *
     * @param sound a sound file, one byte at least
     * @param other another sound file
     * @param random decides where and how much
     */
    abstract byte[] apply(byte[] sound, byte[] other, Random random);

    /** Half of the time in the header, where it hurts. */
    private static int place(byte[] sound, Random random) {
        return random.nextInt(random.nextBoolean() ? Math.min(HEADER, sound.length) : sound.length);
    }

    private static byte[] join(byte[]... parts) {
        byte[] whole =
                new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
