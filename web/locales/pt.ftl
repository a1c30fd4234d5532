# Palavras de testigo em português. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

title-counts = Homicídios registrados e emprego das Forças Armadas, { $p }
title-events = Mortes em eventos registrados e emprego das Forças Armadas, { $p }
title-civilians = Mortes em ataques registrados contra civis, { $p }
embed-events = Eventos com mortes registrados em { $a }, { $p }
title-sesnsp = Vítimas de homicídio doloso, { $p }
title-feminicide = Vítimas de feminicídio, { $p }
title-women = Mulheres vítimas de homicídio doloso ou feminicídio, { $p }
title-both = Vítimas de homicídio doloso ou feminicídio, { $p }
title-press = Jornalistas mortas e mortos, { $p }
title-media = Trabalhadoras e trabalhadores de mídia mortos, { $p }
title-nocounts = Emprego das Forças Armadas em { $a }, { $p }
dek-counts =
    { $count ->
        [1] Em { $p } foi registrado **{ $n } homicídio** em { $a }: { $r } por 100 mil habitantes por ano.
       *[other] Em { $p } foram registrados **{ $n } homicídios** em { $a }: { $r } por 100 mil habitantes por ano.
    }
dek-counts-plain =
    { $count ->
        [1] Em { $p } foi registrado **{ $n } homicídio** em { $a }.
       *[other] Em { $p } foram registrados **{ $n } homicídios** em { $a }.
    }
dek-counts-unknown =
    { $count ->
        [1] Em { $p } contaram-se **0** em { $a } onde a fonte tem dados; faltam meses de { $n } área. O que ocorreu ali não se sabe.
       *[other] Em { $p } contaram-se **0** em { $a } onde a fonte tem dados; faltam meses de { $n } áreas. O que ocorreu ali não se sabe.
    }
dek-events = O UCDP documentou **{ $k } mortes** (entre { $l } e { $h }) em { $n } eventos em { $a }, { $p }. Não são todas as mortes.
dek-civilians =
    { $count ->
        [1] O UCDP documentou **{ $k } mortes** (entre { $l } e { $h }) em { $n } ataque contra civis em { $a }, { $p }. Não são todas as mortes.
       *[other] O UCDP documentou **{ $k } mortes** (entre { $l } e { $h }) em { $n } ataques contra civis em { $a }, { $p }. Não são todas as mortes.
    }
dek-sesnsp =
    { $count ->
        [1] As promotorias registraram **{ $n } vítima** em { $a }, { $p }: { $r }.
       *[other] As promotorias registraram **{ $n } vítimas** em { $a }, { $p }: { $r }.
    }
dek-sesnsp-plain =
    { $count ->
        [1] As promotorias registraram **{ $n } vítima** em { $a }, { $p }.
       *[other] As promotorias registraram **{ $n } vítimas** em { $a }, { $p }.
    }
dek-press =
    { $count ->
        [1] O CPJ registrou **{ $n } pessoa** com motivo confirmado em { $a }, { $p }; mais { $k } com motivo não confirmado, que não se somam.
       *[other] O CPJ registrou **{ $n } pessoas** com motivo confirmado em { $a }, { $p }; mais { $k } com motivo não confirmado, que não se somam.
    }
dek-press-motive =
    { $count ->
        [1] O CPJ registrou **{ $n } pessoa** em { $a }, { $p } ({ $m }).
       *[other] O CPJ registrou **{ $n } pessoas** em { $a }, { $p } ({ $m }).
    }
dek-media =
    { $count ->
        [1] O CPJ registrou **{ $n } pessoa** que trabalhava na mídia e foi morta em { $a }, { $p }. Não tem motivo atribuído.
       *[other] O CPJ registrou **{ $n } pessoas** que trabalhavam na mídia e foram mortas em { $a }, { $p }. Não têm motivo atribuído.
    }
zone-filter = Só em relação a
zone-filter-off = Sem operação: em toda parte
zone-filter-inside = dentro de { $o }
zone-filter-outside = fora de { $o }
zone-filter-near = em { $o } ou até { $n } km de sua borda
dek-nocounts =
    { $count ->
        [1] Esta edição não tem contagens de homicídios de { $a }; mostra **{ $n } operação** com sua fonte. Sem contagens não significa sem violência.
       *[other] Esta edição não tem contagens de homicídios de { $a }; mostra **{ $n } operações** com sua fonte. Sem contagens não significa sem violência.
    }
rate-people = { $r } por 100 mil habitantes por ano
rate-women = { $r } por 100 mil mulheres por ano
rate-men = { $r } por 100 mil homens por ano
skip-map = Ir para o mapa
skip-table = Ir para a tabela
skip-legend = Ir para a legenda
search = Buscar município, estado ou operação
search-none = Nada para "{ $q }". Outra grafia?
search-found =
    { $count ->
        [1] { $n } resultado
       *[other] { $n } resultados
    }
view-compare = Antes | depois
view-overview = Todas as operações: tamanho e sinal diferem
menu = Menu
close = Fechar
country-switch = País
country-mx = México
country-sv = El Salvador

## Controls

controls = O que se mostra
measure = O que se mede
by = Por
by-country = País
by-state = Estado
by-muni = Município
source = Fonte
victims = Vítimas
offence-intentional_homicide = Homicídio doloso
offence-feminicide = Feminicídio
offence-both = Ambos
sex-female = Mulheres
sex-male = Homens
sex-unknown = Sem registro
age-0-17 = Menos de 18
age-18plus = 18 e mais
age-unknown = Sem registro
weapon-firearm = Arma de fogo
weapon-other = Outro meio
motive-confirmed = Confirmado
motive-unconfirmed = Não confirmado
motive-not_applicable = Não se aplica
role-journalist = Jornalista
role-media_worker = Trabalhador(a) de mídia
kind-state_based = Estado e grupo armado
kind-non_state = entre grupos armados
kind-one_sided = contra civis
kind-mixed = vários tipos
dimension-perpetrator = Quem atacou
perpetrator-government = Governo
perpetrator-organised_group = Grupo organizado
perpetrator-not_stated = A fonte não diz
victim-civilians = Civis, em um ataque
victim-civilians_among = Civis e outras pessoas, em um confronto
victim-sides = Integrantes dos lados
victim-not_stated = A fonte não diz

## The map

map-label = Mapa de { $m }, { $p }. A lista abaixo diz o mesmo.
map-label-embed = Mapa de { $m }, { $p }. A tabela indicada diz o mesmo.
map-zoom-in = Aproximar
map-zoom-out = Afastar
stack-25km = a 25 km ou melhor
hex-closer = Aproximar para ver os registros
hex-places = Municípios com o centro aqui: { $l }
hex-more = { $l } e mais { $n }
hex-near = Município de centro mais próximo: { $a }
map-country = Todo o país
map-help = Usar o mapa com o teclado
nowebgl = Este navegador não consegue desenhar o mapa interativo. Aqui estão a imagem e a tabela.
savedata = Imagem fixa para economizar dados.
savedata-do = Usar o mapa
webgl-lost = O mapa deixou de ser desenhado. A lista, o gráfico e a tabela dizem o mesmo.
gesture = Dois dedos para mover o mapa
gesture-ctrl = Ctrl + rolagem para aproximar
gesture-cmd = ⌘ + rolagem para aproximar
tile-failed = Uma parte do mapa não chegou. Os números da legenda estão completos.
nocounts-label = sem contagens nesta edição
zone-coarser-label = dentro de { $a }: { $o }
inview-open = Lugares visíveis ({ $n })
inview-said =
    { $count ->
        [1] { $n } lugar visível
       *[other] { $n } lugares visíveis, do maior ao menor
    }
inview-records =
    { $count ->
        [1] { $n } registro
       *[other] { $n } registros
    }

## The legend

legend = Legenda
legend-rate = Homicídios por 100 mil habitantes por ano
legend-rate-short = por 100 mil por ano
legend-victims-people = Vítimas por 100 mil habitantes por ano
legend-victims-women = Vítimas por 100 mil mulheres por ano
legend-victims-men = Vítimas por 100 mil homens por ano
legend-feminicide = Vítimas de feminicídio por 100 mil mulheres por ano
legend-count = Homicídios registrados
legend-count-victims = Vítimas registradas
legend-count-women = Mulheres vítimas registradas
legend-count-feminicide = Vítimas de feminicídio registradas
legend-count-media = Trabalhadoras e trabalhadores de mídia mortos
legend-records = Registros
legend-deaths = Mortes documentadas, melhor estimativa
legend-hex = Registros por hexágono
legend-area-scale = A área do círculo cresce com o número.
smoothed = Suavizada: em lugares pequenos aproxima-se da média nacional.
basis-registration = { $p }, mês de registro
basis-occurrence = { $p }, data do fato
basis-report = { $p }, mês da denúncia
legend-stack = Local conhecido (25 km ou melhor); maior, mais registros
legend-area = Só se sabe o município
precision-state-only = Só se sabe o estado
zero = Zero registrado
nodata = Sem dado
suppressed = Dado suprimido para proteger pessoas
chip-municipalities =
    { $count ->
        [1] { $w }: { $n } município
       *[other] { $w }: { $n } municípios
    }
chip-countries =
    { $count ->
        [1] { $w }: { $n } país
       *[other] { $w }: { $n } países
    }
chip-states =
    { $count ->
        [1] { $w }: { $n } estado
       *[other] { $w }: { $n } estados
    }
chip-count = { $w }: { $n }
zones-at = Emprego das Forças Armadas em { $d }
zone-active = Em curso, fim documentado
zone-end_unknown = Fim desconhecido (não significa em curso)
zone-ended = Encerrado
zone-not_begun = Não havia começado
zone-small =
    { $count ->
        [1] 1 zona municipal: aproximar
       *[other] { $n } zonas municipais: aproximar
    }
zone-coarser-count =
    { $count ->
        [1] 1 operação sem contorno: lugar menor que um departamento
       *[other] { $n } operações sem contorno: lugares menores que um departamento
    }
undrawn = O que não está no mapa:
undrawn-muni =
    { $count ->
        [1] { $n } homicídio sem município conhecido
       *[other] { $n } homicídios sem município conhecido
    }
undrawn-muni-events =
    { $count ->
        [1] { $n } registro ({ $k } mortes) do qual só se sabe o município
       *[other] { $n } registros ({ $k } mortes) dos quais só se sabe o município
    }
undrawn-state =
    { $count ->
        [1] { $n } registro ({ $k } mortes) do qual só se sabe o estado
       *[other] { $n } registros ({ $k } mortes) dos quais só se sabe o estado
    }
undrawn-region =
    { $count ->
        [1] { $n } registro ({ $k } mortes) do qual só se sabe a região
       *[other] { $n } registros ({ $k } mortes) dos quais só se sabe a região
    }
undrawn-country =
    { $count ->
        [1] { $n } registro ({ $k } mortes) do qual só se sabe o país
       *[other] { $n } registros ({ $k } mortes) dos quais só se sabe o país
    }
undrawn-outside =
    { $count ->
        [1] { $n } registro fora das áreas da edição
       *[other] { $n } registros fora das áreas da edição
    }
undrawn-withheld =
    { $count ->
        [1] { $n } registro retido para proteger pessoas
       *[other] { $n } registros retidos para proteger pessoas
    }
undrawn-date =
    { $count ->
        [1] { $n } registro com datas que ultrapassam o período
       *[other] { $n } registros com datas que ultrapassam o período
    }
undrawn-state-unknown = { $n } sem estado conhecido
undrawn-abroad =
    { $count ->
        [1] { $n } ocorrido no exterior
       *[other] { $n } ocorridos no exterior
    }
undrawn-zone-unknown =
    { $count ->
        [1] { $n } registro: não se sabe se está dentro da zona
       *[other] { $n } registros: não se sabe se estão dentro da zona
    }
drawn = { $n } de { $m } registros no mapa
share-known = Só { $x } das mortes têm local conhecido (25 km ou melhor).
coding = A contagem anual depende de como a fonte codificou.
documented = Mortes documentadas, não todas as mortes.
unstable-count =
    { $count ->
        [1] { $n } município tem de 1 a 19 homicídios: sua taxa é instável.
       *[other] { $n } municípios têm de 1 a 19 homicídios: sua taxa é instável.
    }
unstable-countries =
    { $count ->
        [1] { $n } país tem de 1 a 19: sua taxa é instável.
       *[other] { $n } países têm de 1 a 19: sua taxa é instável.
    }
unstable-states =
    { $count ->
        [1] { $n } estado tem de 1 a 19: sua taxa é instável.
       *[other] { $n } estados têm de 1 a 19: sua taxa é instável.
    }
break-pop-legend = O período cruza janeiro de 2010: cada ano usa sua base de população.
break-pop-note = Desde 2010 a população vem de outra estimativa, cerca de 6 % maior no país: as taxas não são uma só série.
warn-sesnsp = Vítimas em inquéritos; os números são revistos por anos. Não se somam aos do INEGI.
warn-gap = Faltam meses nos dados da fonte para { $a }: { $l }. Não são zeros.
warn-gaps = Faltam meses nos dados da fonte para { $n } áreas. Não são zeros.
warn-feminicide = Cada promotoria classifica de modo diferente: só o feminicídio não permite comparar estados.
warn-feminicide-do = Ver todas as mulheres vítimas
warn-sex-unknown =
    { $count ->
        [1] { $n } vítima sem sexo registrado: contada, sem taxa.
       *[other] { $n } vítimas sem sexo registrado: contadas, sem taxa.
    }
warn-no-rate = Sem taxa: não há população com a qual calculá-la para esta seleção.
partial-municipalities =
    { $count ->
        [1] { $n } município com meses faltantes: sua cor é a dos meses que há.
       *[other] { $n } municípios com meses faltantes: sua cor é a dos meses que há.
    }
partial-states =
    { $count ->
        [1] { $n } estado com meses faltantes: sua cor é a dos meses que há.
       *[other] { $n } estados com meses faltantes: sua cor é a dos meses que há.
    }
partial-countries =
    { $count ->
        [1] { $n } país com meses faltantes: sua cor é a dos meses que há.
       *[other] { $n } países com meses faltantes: sua cor é a dos meses que há.
    }
warn-perpetrator = O UCDP diz quem atacou só em ataques contra civis: { $n } de { $m } registros de { $p }. Nos demais, dois lados lutam e nenhum é citado como agressor.
warn-army = Não distingue o exército de outras forças do governo: abusos de militares no México não podem ser lidos nestes números.
warn-victim = As mortes são do evento inteiro. De quase todas, o UCDP não sabe de que lado eram as pessoas: não é o total de civis.
warn-press = Só assassinatos; não agressões nem desaparecimentos. Por ano completo, até 2022: depois não se sabe, não é zero.
covered-partial = A fonte cobre { $p }: { $k } dos { $n } meses pedidos.
covered-none = { $s } não tem dados de { $p }; cobre { $q }. Não é zero.
period-changed = { $s } cobre { $q }: o período mudou para { $p }.
level-country-only = { $s } existe só por país.
level-state-only = { $s } existe só por estado.
sources = Fontes: { $l }; operações conforme a fonte citada em cada uma.

## Time

country = todo o país
step-previous = ‹ ano
step-next = ano ›
step-choose = Escolher datas
play = Percorrer
pause = Parar
next-period = Próximo período
handle-from = de { $d }
handle-to = até { $d }
zone-show = Ver seu período

## A place

back = Voltar à legenda
back-place = Voltar a { $a }
code = código { $c }
rate-without =
    { $count ->
        [1] A taxa não inclui { $n } caso, contado onde e quando não se conhece a população.
       *[other] A taxa não inclui { $n } casos, contados onde e quando não se conhece a população.
    }
zone-part = Cita uma parte deste lugar
precision-exact = local exato
precision-town = local conhecido
precision-25km = a 25 km
precision-municipality = município
precision-state = estado
precision-region = região
precision-country = país
toll = Mortes: { $b } (entre { $l } e { $h })
toll-certain = Mortes: { $b }
actors = Atores segundo a fonte: { $l }
press = Jornalistas mortos e mortas, motivo confirmado
press-unconfirmed = Jornalistas mortos e mortas, motivo não confirmado
stack-title =
    { $count ->
        [1] { $n } registro em um local
       *[other] { $n } registros em um mesmo local
    }

## A deployment

operation = Operação militar
zone-dates-unknown = { $f } – fim desconhecido
zone-dates = { $f } – { $l }
zone-last-reported = Último registro: { $d }
zone-partial = São conhecidos { $k } de { $n } municípios; só esses são desenhados e filtrados.
zone-coarser = O lugar é menor que as áreas desta edição: seu contorno não é desenhado.
zone-uncited = Sem fonte citada na lista de origem: desenhada, não exclui municípios de comparação.
zone-names = Cita: { $l }
zone-cited = Fonte citada
zone-citation = Fonte citada: { $c }

## Before | after

compare-split = Linha entre antes e depois
compare-split-at = { $n } da largura mostra antes
compare-map-label = { $s }: mapa de { $m }, { $p }. A ficha diz os números.

## The table

page-previous = Anterior
page-of = Página { $a } de { $b }
page-next = Próxima
csv = Baixar CSV
status-suppressed = dado suprimido

## Compartilhar

share = Compartilhar
share-title = Compartilhar esta vista
share-link = Link
share-embed = Incorporar
share-picture = Imagem
share-cite = Citação
share-data = Dados
follow = Edição
latest = Seguir a edição mais recente
pin = Fixar esta edição: os números não mudarão
link-keeps = O link guarda fonte, período, medida, filtros e lugar.
copy = Copiar
copy-link = Copiar link
copied = Copiado
copy-failed = Não foi possível copiar: o texto está selecionado.
embed-kind = Forma
embed-element = Elemento
embed-iframe = iframe
embed-element-about = Um link com imagem que o código transforma em mapa; sem código continua link e imagem, também em e-mail e leitores de notícias.
embed-iframe-about = Para editores que não aceitam código próprio.
embed-size = Tamanho
embed-other = Outro
embed-width = Largura
embed-height = Altura
embed-code = Código
embed-preview = Prévia, { $w } × { $h }
picture-svg = Baixar SVG
picture-png = Baixar PNG
picture-pinned = A imagem fica fixa nesta edição e traz fonte, data e edição.
picture-failed = A imagem não chegou. Os links continuam aqui.
alt = Texto alternativo (lido a quem não vê a imagem)
alt-again = Voltar ao texto gerado
citation-text = Texto
citation-bibtex = BibTeX
citation-line = { $s }. Mapa: testigo, edição { $e }, acesso em { $d }. { $u }
citation-sources = A linha de cada fonte
citation-zones = Operações desenhadas nesta vista
citation-uncited = sem fonte citada
citation-pinned = As citações nomeiam a edição { $e }: seus números não mudarão.
file-areas = Lugares e números desta vista
file-incidents = Registros, um por linha
file-counts = Contagens por lugar, período e categoria
file-series = Série no tempo
file-zones = Operações militares
file-comparison = A comparação
file-csv = CSV
file-geojson = GeoJSON
file-rows =
    { $count ->
        [1] { $n } linha
       *[other] { $n } linhas
    }
file-facts = { $w } ({ $l })
file-unknown = Vazio = não se sabe; 0 = zero registrado. Cada arquivo nomeia sua fonte e licença.

## On paper

read = Como ler
print-edition = edição { $e } · link permanente ao pé
print-link = Link permanente:

## States and errors

loading = Carregando dados de { $p }
slow = Está demorando mais que o normal.
empty = Não há registros aqui em { $p }. Não é o mesmo que ausência de violência.
offline = Sem conexão. Mostra-se o último recebido, de { $d }.
error = O servidor não respondeu. O que se mostra não mudou.
retry = Tentar de novo
refused-not_added = Essas contagens não se somam: são de fatos diferentes.
refused-need-not_added = Pode-se ver uma de cada vez.
refused-no_denominator = Não há população desse grupo: não é possível calcular uma taxa.
refused-need-no_denominator = Pode-se ver o número.
refused-area_too_coarse = O lugar da operação é menor que as áreas desta edição: não é possível dizer o que ocorreu dentro dele.
refused-need-area_too_coarse = Pode-se ver a área que o contém.
refused-no_deployments = Esta edição não tem operações: não há antes nem depois.
refused-need-no_deployments = O mapa, a tabela e o gráfico mostram o que há nas suas fontes.
refused-other = Esta combinação de filtros não pode ser respondida.
refused-need-other = Pode-se ver a fonte sem filtros.
refused-do = Remover os filtros
badlink = O link pede "{ $k }={ $v }", que não existe nesta edição. Mostra-se o mais próximo.
gone = Essa edição não está mais publicada. Mostra-se a atual.
sheet-peek = Detalhes, reduzidos
sheet-half = Detalhes, a meia altura
sheet-full = Detalhes, completos

## Help

keys-intro = As letras agem só com o foco no mapa. Tudo está também na lista e na tabela.
keys-map = Setas: mover · ⇧ + setas: mover mais · + −: aproximar, afastar · 0: todo o país · Enter: abrir o lugar do centro
keys-go = L: legenda · T: tempo · /: buscar · ?: esta ajuda · Esc: voltar um passo
keys-time = No tempo: ← → um mês · ⇧ ← → um ano · Home, End: limites · Espaço: percorrer ou parar

## What the numbers mean

def-records = Um registro é o que uma fonte diz de um evento. Pode abranger um dia ou um ano, uma cidade ou um estado.
def-deaths = Estimativa baixa, melhor e alta da fonte. Não é um intervalo estatístico.
