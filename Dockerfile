# The guide with a server for it: docs/deploying.md says how it is built and run, and what of it was not tried.
FROM node:24-bookworm-slim AS build
WORKDIR /guide
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The path that the guide lives under, and the origin that it stands at (without one, what content/guide.yaml says).
ARG GUIDE_BASE=/
ARG GUIDE_SITE
RUN npm run build \
 && mkdir -p "/srv/www$GUIDE_BASE" \
 && cp -a dist/. "/srv/www$GUIDE_BASE" \
 && cp dist/hosting/nginx.conf /srv/guide.conf

# Debian's nginx, and not nginx's own image: it has the module that hands out .br, and is the one that the tests run.
FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /srv /srv
COPY container/nginx.conf /srv/nginx.conf
# nobody, by number, so that an orchestrator can tell that it is not root
USER 65534:65534
EXPOSE 8080
# ends when what was asked is answered
STOPSIGNAL SIGQUIT
CMD ["nginx", "-c", "/srv/nginx.conf", "-e", "stderr", "-g", "daemon off;"]
