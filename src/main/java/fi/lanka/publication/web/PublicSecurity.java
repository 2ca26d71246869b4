package fi.lanka.publication.web;

import fi.lanka.publication.PublicAddresses;
import fi.lanka.publication.ShopWindow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/** The first chain: whoever comes here may look, is given no session and no cookie, and can change nothing. */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; "
                    + "font-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain publicChain(
            HttpSecurity http,
            ShopWindow window,
            LocaleResolver languages,
            @Value("${lanka.public-url}") String publicUrl)
            throws Exception {
        return http.securityMatcher(PublicAddresses.patterns().toArray(String[]::new))
                .addFilterBefore(new SessionlessFilter(), DisableEncodeUrlFilter.class)
                .addFilterAfter(new ShopWindowFilter(window, languages), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // nobody has signed in here, and who asks for a change is told that there is none to be made
                .exceptionHandling(refusal -> refusal.accessDeniedHandler((request, response, exception) -> {
                    response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
                    response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
                }))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(PublicSecurity::keepNoRefusal)
                        .frameOptions(FrameOptionsConfig::deny)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(onlyHttps(publicUrl))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")))
                .build();
    }

    /** What is there says itself how long it may be kept; a refusal, which a cache might keep for as long as it likes, does not. */
    private static void keepNoRefusal(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()
                && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Told on every answer, though behind a proxy each request looks like plain http to us. */
    private static Customizer<HeadersConfigurer<HttpSecurity>.HstsConfig> onlyHttps(String publicUrl) {
        return publicUrl.startsWith("https:")
                ? hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE).includeSubDomains(false)
                : hsts -> hsts.disable();
    }
}
