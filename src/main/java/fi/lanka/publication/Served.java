package fi.lanka.publication;

import fi.lanka.text.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is sent for one address: bytes that were ready before anyone asked.
 *
 * @param gzip the same packed, or null where packing gains nothing
 * @param language as the header tells it, of a page that is made in each language; null for what is the same to everyone
 * @param hash of the identity bytes; the two forms have strong tags of their own made from it
 */
public record Served(
        String contentType,
        String cacheControl,
        String hash,
        byte[] identity,
        byte @Nullable [] gzip,
        @Nullable String language) {

    /** At an address that is the hash of its bytes. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Frozen, yet a personal datum that must leave the net can: within the hour every copy is asked for again. */
    static final String FROZEN = "public, max-age=3600";

    /** Kept by the reader, asked about each time. */
    static final String LIVE = "no-cache";

    static final String HTML = "text/html;charset=UTF-8";

    static Served frozen(String contentType, byte[] identity, byte[] gzip, String sha256) {
        return new Served(contentType, FROZEN, sha256, identity, gzip, null);
    }

    static Served live(String html, String language) {
        byte[] identity = html.getBytes(StandardCharsets.UTF_8);
        return new Served(HTML, LIVE, Sha256.hex(identity), identity, Gzip.of(identity), language);
    }

    static Served asset(Asset asset) {
        byte[] content = asset.content();
        return new Served(
                asset.contentType(),
                FOR_EVER,
                asset.sha256(),
                content,
                asset.packable() ? Gzip.of(content) : null,
                null);
    }

    /** At an address that says nothing of its bytes: asked about again within the hour. */
    static Served icon(Asset asset) {
        byte[] content = asset.content();
        return new Served(asset.contentType(), FROZEN, asset.sha256(), content, Gzip.of(content), null);
    }

    public String identityTag() {
        return '"' + hash + '"';
    }

    public String gzipTag() {
        return '"' + hash + "-gz\"";
    }
}
