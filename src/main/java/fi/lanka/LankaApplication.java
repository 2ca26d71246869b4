package fi.lanka;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** One municipality's wellbeing work as one red thread. */
@SpringBootApplication
@Modulithic(systemName = "Lanka")
public class LankaApplication {

    public static void main(String[] args) {
        SpringApplication.run(LankaApplication.class, args);
    }
}
