package fi.lanka.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packed once, as tightly as it goes, and served many times. */
final class Gzip {

    static byte[] of(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory refused a byte", impossible);
        }
        return packed.toByteArray();
    }

    private Gzip() {}
}
