package fi.lanka.organisation;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the account that someone signs in to. An invited or a closed person has none. */
@Service
class Accounts implements UserDetailsService {

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public SignedIn loadUserByUsername(String typed) {
        return database.sql("""
                        select id, username, password_hash from organisation_person
                        where username = ? and state = 'ACTIVE'
                        """)
                .param(typed.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> new SignedIn(
                        row.getObject("id", UUID.class), row.getString("username"), row.getString("password_hash")))
                .optional()
                // the typed name stays out of the message: people type their password into the wrong field
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
