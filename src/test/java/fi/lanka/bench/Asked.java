package fi.lanka.bench;

import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire, and the answer that is expected to it.
 *
 * @param length of the body, or -1 where it may vary
 */
record Asked(int port, byte[] request, int status, long length) {

    static Asked get(int port, String path, int status, long length, String... headers) {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return new Asked(port, request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII), status, length);
    }

    void check(Wire.Answer answer) {
        if (answer.status() != status || length >= 0 && answer.length() != length) {
            throw new IllegalStateException("Expected " + status + " with " + length + " bytes, got " + answer + " to "
                    + new String(request, StandardCharsets.US_ASCII)
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
    }
}
