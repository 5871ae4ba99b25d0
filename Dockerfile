# Two stages: the SDK builds, the runtime runs. Images may be replaced by a mirror's: --build-arg SDK=… --build-arg RUNTIME=…
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK} AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Netralitas.BotApi/Netralitas.BotApi.csproj src/Netralitas.BotApi/
COPY src/Netralitas.Simulator/Netralitas.Simulator.csproj src/Netralitas.Simulator/
COPY src/Netralitas.Bot/Netralitas.Bot.csproj src/Netralitas.Bot/
RUN dotnet restore src/Netralitas.Bot -r linux-x64
COPY src src
COPY knowledge knowledge
RUN dotnet publish src/Netralitas.Bot -c Release -r linux-x64 --self-contained false --no-restore -o /app \
    && mkdir -p /state/data /state/keys \
    && chmod 0700 /state/data /state/keys

FROM ${RUNTIME}
# The number of the unprivileged user of the official images; nothing in /app belongs to it.
ARG UID=1654
WORKDIR /app
COPY --from=build /app ./
# Data and keys are apart on purpose: a copy of the data volume alone opens nothing. Keep the keys out of its backups.
COPY --from=build --chown=${UID}:${UID} /state /state
ENV Storage__Path=/state/data \
    Storage__KeyPath=/state/keys \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    DOTNET_EnableDiagnostics=0
VOLUME ["/state/data", "/state/keys"]
EXPOSE 8080
USER ${UID}:${UID}
HEALTHCHECK --interval=30s --timeout=6s --start-period=10s --retries=3 CMD ["dotnet", "Netralitas.Bot.dll", "healthcheck"]
ENTRYPOINT ["dotnet", "Netralitas.Bot.dll"]
