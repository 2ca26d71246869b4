package fi.lanka.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept HTTP/1.1 connection over loopback: writes a ready request, counts the bytes of the answer. */
final class Wire implements AutoCloseable {

    private static final byte[] LENGTH = lowerCase("content-length:");
    private static final byte[] CHUNKED = lowerCase("transfer-encoding: chunked");
    private static final byte[] CLOSE = lowerCase("connection: close");

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final byte[] line = new byte[8 * 1024];
    private int next;
    private int end;
    private int lineLength;
    private boolean ended;

    /** @param length of the body, in bytes as sent */
    record Answer(int status, long length) {}

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
    }

    /** The server will answer no more on this connection. */
    boolean ended() {
        return ended;
    }

    Answer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        readLine();
        int status = number(9, 10);
        long length = 0;
        boolean chunked = false;
        for (readLine(); lineLength > 0; readLine()) {
            if (begins(LENGTH)) {
                length = number(LENGTH.length, 10);
            } else if (begins(CHUNKED)) {
                chunked = true;
            } else if (begins(CLOSE)) {
                ended = true;
            }
        }
        if (status == 304) {
            return new Answer(status, 0);
        }
        return new Answer(status, chunked ? skipChunks() : skip(length));
    }

    private long skipChunks() throws IOException {
        long body = 0;
        while (true) {
            readLine();
            int size = number(0, 16);
            body += skip(size);
            readLine();
            if (size == 0) {
                return body;
            }
        }
    }

    private long skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            if (next == end) {
                fill();
            }
            int step = (int) Math.min(left, end - next);
            next += step;
            left -= step;
        }
        return bytes;
    }

    private void readLine() throws IOException {
        lineLength = 0;
        while (true) {
            if (next == end) {
                fill();
            }
            byte read = buffer[next++];
            if (read == '\n') {
                return;
            }
            if (read != '\r') {
                line[lineLength++] = read;
            }
        }
    }

    private void fill() throws IOException {
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException("The server hung up in the middle of an answer");
        }
        next = 0;
        end = read;
    }

    private boolean begins(byte[] lowerCase) {
        if (lineLength < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if ((line[i] | 0x20) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int radix) {
        int value = 0;
        for (int i = from; i < lineLength; i++) {
            int digit = Character.digit(line[i], radix);
            if (digit >= 0) {
                value = value * radix + digit;
            } else if (line[i] != ' ') {
                break;
            }
        }
        return value;
    }

    /** As {@link #begins} compares: a space and a hyphen stay as they are. */
    private static byte[] lowerCase(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] |= 0x20;
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
