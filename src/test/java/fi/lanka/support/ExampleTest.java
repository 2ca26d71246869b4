package fi.lanka.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test in the whole house with the example municipality in it, entered once for all that carry this annotation; each test's
 * changes are rolled back. Its people sign in by their usernames ({@link SignIn}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(properties = "lanka.example=true")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
@Transactional
public @interface ExampleTest {}
