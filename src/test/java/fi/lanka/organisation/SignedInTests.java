package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInTests {

    private final UUID id = UUID.randomUUID();
    private final SignedIn signedIn = new SignedIn(id, "koordinaattori", "{bcrypt}secret-hash");

    @Test
    void goesIntoTheSessionWithoutThePassword() throws Exception {
        byte[] kept = written(signedIn);

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret-hash");
        SignedIn read = (SignedIn) new ObjectInputStream(new ByteArrayInputStream(kept)).readObject();
        assertThat(read).isEqualTo(signedIn);
        assertThat(read.person().value()).isEqualTo(id);
        assertThat(read.getPassword()).isNull();
    }

    private static byte[] written(Object thing) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        }
        return bytes.toByteArray();
    }

    @Test
    void forgetsThePasswordOnceItHasBeenChecked() {
        signedIn.eraseCredentials();

        assertThat(signedIn.getPassword()).isNull();
    }

    @Test
    void carriesNoRights() {
        assertThat(signedIn.getAuthorities()).isEmpty();
    }
}
