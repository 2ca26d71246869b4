package fi.lanka.publication;

import fi.lanka.text.Sha256;

/** A stylesheet, a font or an icon, named by what it holds: at its address it can never be anything else. */
record Asset(String sha256, String contentType, byte[] content) {

    static Asset named(String fileName, byte[] content) {
        return new Asset(Sha256.hex(content), typeOf(fileName), content);
    }

    String address() {
        return address(sha256, contentType);
    }

    static String address(String sha256, String contentType) {
        return PublicAddresses.ASSETS + "/" + sha256 + "." + extensionOf(contentType);
    }

    /** Fonts and pictures are packed already. */
    boolean packable() {
        return contentType.startsWith("text/") || contentType.startsWith("image/svg");
    }

    private static String typeOf(String fileName) {
        return switch (fileName.substring(fileName.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "woff2" -> "font/woff2";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> throw new IllegalArgumentException("No edition is dressed in " + fileName);
        };
    }

    private static String extensionOf(String contentType) {
        return switch (contentType) {
            case "text/css;charset=UTF-8" -> "css";
            case "font/woff2" -> "woff2";
            case "image/svg+xml" -> "svg";
            case "image/png" -> "png";
            default -> throw new IllegalArgumentException("Unknown type of asset " + contentType);
        };
    }
}
