# Palavras de testigo em português. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

title-counts = Homicídios registrados e emprego das Forças Armadas, { $p }
title-events = Mortes em eventos registrados e emprego das Forças Armadas, { $p }
embed-events = Eventos com mortes registrados em { $a }, { $p }
title-sesnsp = Vítimas de homicídio doloso, { $p }
title-feminicide = Vítimas de feminicídio, { $p }
title-women = Mulheres vítimas de homicídio doloso ou feminicídio, { $p }
title-both = Vítimas de homicídio doloso ou feminicídio, { $p }
title-press = Jornalistas mortas e mortos, { $p }
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
dek-zones = As áreas hachuradas são as citadas pelas operações militares iniciadas até então.
dek-zones-edges = Os contornos são das áreas citadas pelas operações militares iniciadas até então.
dek-events = O UCDP documentou **{ $k } mortes** (entre { $l } e { $h }) em { $n } eventos em { $a }, { $p }. Não são todas as mortes.
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
views = Visualizações
view-map = Mapa
view-table = Tabela
view-about = Sobre os dados
language = Idioma
menu = Menu
close = Fechar
country-switch = País
country-mx = México
country-sv = El Salvador

## Controls

controls = O que se mostra
measure = O que se mede
measure-count = Número
measure-rate = Taxa
measure-rate-smoothed = Taxa suavizada
measure-records = Registros
measure-deaths-best = Mortes
by = Por
by-auto = Automático
by-state = Estado
by-muni = Município
by-hex = Hexágonos
by-records = Registros
source = Fonte
source-inegi = INEGI, mortes por homicídio
source-sesnsp = SESNSP, vítimas por estado
source-ucdp = UCDP, eventos com mortes
source-cpj = CPJ, jornalistas
layers = Camadas
layers-zones = Mostrar operações
layers-labels = Mostrar nomes
dimension-all = Todos
dimension-offence = Crime
offence-intentional_homicide = Homicídio doloso
offence-feminicide = Feminicídio
offence-both = Ambos
dimension-sex = Sexo
sex-female = Mulheres
sex-male = Homens
sex-unknown = Sem registro
dimension-age = Idade
age-0-17 = Menos de 18
age-18plus = 18 e mais
age-unknown = Sem registro
dimension-weapon = Meio
weapon-firearm = Arma de fogo
weapon-other = Outro meio
dimension-motive = Motivo
motive-confirmed = Confirmado
motive-unconfirmed = Não confirmado
motive-not_applicable = Não se aplica
dimension-role = Função
role-journalist = Jornalista
role-media_worker = Trabalhador(a) de mídia
dimension-kind = Tipo
kind-state_based = Estado e grupo armado
kind-non_state = entre grupos armados
kind-one_sided = contra civis
kind-mixed = vários tipos

## The map

map-label = Mapa de { $m }, { $p }. A lista abaixo diz o mesmo.
map-zoom-in = Aproximar
map-zoom-out = Afastar
map-country = Todo o país
map-help = Usar o mapa com o teclado
nowebgl = Este navegador não consegue desenhar o mapa interativo. A lista, o gráfico e a tabela dizem o mesmo.
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
legend-open = Legenda e fontes
legend-rate = Homicídios por 100 mil habitantes por ano
legend-rate-short = por 100 mil por ano
legend-victims-people = Vítimas por 100 mil habitantes por ano
legend-victims-women = Vítimas por 100 mil mulheres por ano
legend-victims-men = Vítimas por 100 mil homens por ano
legend-count = Homicídios registrados
legend-count-victims = Vítimas registradas
legend-count-press = Jornalistas mortas e mortos
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
legend-areastate = Só se sabe o estado ou a região: não desenhados
zero = Zero registrado
nodata = Sem dado
suppressed = Dado suprimido para proteger pessoas
chip-municipalities =
    { $count ->
        [1] { $w }: { $n } município
       *[other] { $w }: { $n } municípios
    }
chip-states =
    { $count ->
        [1] { $w }: { $n } estado
       *[other] { $w }: { $n } estados
    }
chip-nopop =
    { $count ->
        [1] { $w }: { $n } município sem população estimada
       *[other] { $w }: { $n } municípios sem população estimada
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
zones-none-yet = Nenhuma operação desta edição havia começado em { $d }.
gn-zone = Guarda Nacional: todo o país desde 2019, fim desconhecido. Só a borda é desenhada.
sv-exception = Regime de exceção: todo o país desde { $d }; segundo a fonte, prorrogado a cada mês. Só a borda é desenhada.
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
        [1] { $n } registro com ponto fora das áreas da edição
       *[other] { $n } registros com ponto fora das áreas da edição
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
undrawn-nothing = nada do que a fonte conta aqui
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
unstable-states =
    { $count ->
        [1] { $n } estado tem de 1 a 19: sua taxa é instável.
       *[other] { $n } estados têm de 1 a 19: sua taxa é instável.
    }
break-pop-legend = O período cruza janeiro de 2010: cada ano usa sua base de população.
break-pop-note = Desde 2010 a população vem de outra estimativa, cerca de 6 % maior no país: as taxas não são uma só série.
warn-sesnsp = Vítimas em inquéritos; os números são revistos por anos. Não se somam aos do INEGI.
warn-gap = Faltam meses nos dados da fonte para { $a }: { $l }. Não são zeros.
warn-feminicide = Cada promotoria classifica de modo diferente: só o feminicídio não permite comparar estados.
warn-feminicide-do = Ver todas as mulheres vítimas
warn-press = Só assassinatos; não agressões nem desaparecimentos. Por ano completo, até 2022: depois não se sabe, não é zero.
covered-partial = A fonte cobre { $p }: { $k } dos { $n } meses pedidos.
covered-none = { $s } não tem dados de { $p }; cobre { $q }. Não é zero.
period-changed = { $s } cobre { $q }: o período mudou para { $p }.
level-state-only = { $s } existe só por estado.
notcause = Uma operação e uma mudança na violência não provam causa.
notcause-short = Não indica causa.
sources = Fontes: { $l }; operações conforme a fonte citada em cada uma.
detail = Ver detalhes
meaning = O que significa

## Time

chart-counts = Homicídios registrados por mês, { $a }
chart-victims = Vítimas registradas por mês, { $a }
chart-press = Jornalistas por ano, { $a }
chart-deaths = Mortes por mês em { $a } (UCDP, melhor estimativa)
chart-zones = Operações no tempo, { $a }
country = todo o país
step-previous = ‹ ano
step-next = ano ›
step-choose = Escolher datas
play = Percorrer
pause = Parar
next-period = Próximo período
around-before = { $k } meses antes
around-after = { $k } meses depois
handle-from = de { $d }
handle-to = até { $d }
undated =
    { $count ->
        [1] { $n } mortes de { $p } não têm mês: 1 registro abrange mais. Não são repartidas.
       *[other] { $n } mortes de { $p } não têm mês: { $k } registros abrangem mais. Não são repartidas.
    }
lanes-note =
    { $count ->
        [1] De { $n } operações citadas pelas fontes, 1 tem fim documentado. Linha tracejada: fim desconhecido. Não significa que continuem.
       *[other] De { $n } operações citadas pelas fontes, { $k } têm fim documentado. Linha tracejada: fim desconhecido. Não significa que continuem.
    }
break-class = Muda a classificação
zones-later =
    { $count ->
        [1] 1 operação posterior fica fora deste eixo
       *[other] { $n } operações posteriores ficam fora deste eixo
    }
zone-show = Ver seu período
zones-list = Operações ({ $n })
nocounts-chart = Não há série de homicídios de { $a }: o eixo mostra só as operações.

## A place

back = Voltar à legenda
back-place = Voltar a { $a }
code = código { $c }
pop = { $n } habitantes em { $y } (CONAPO)
nopop = sem estimativa de população em { $y }
place-rate = por 100 mil em { $p }
place-rate-women = por 100 mil mulheres em { $p }
place-rate-men = por 100 mil homens em { $p }
sentence =
    { $count ->
        [1] { $n } homicídio registrado em { $p }. Intervalo de incerteza de 95 %: { $i }.
       *[other] { $n } homicídios registrados em { $p }. Intervalo de incerteza de 95 %: { $i }.
    }
sentence-victims =
    { $count ->
        [1] { $n } vítima registrada em { $p }. Intervalo de incerteza de 95 %: { $i }.
       *[other] { $n } vítimas registradas em { $p }. Intervalo de incerteza de 95 %: { $i }.
    }
sentence-plain = { $n } em { $p }.
sentence-zero = Nenhum homicídio registrado em { $p }. O intervalo chega a { $hi }.
sentence-zero-victims = Nenhuma vítima registrada em { $p }. O intervalo chega a { $hi }.
sentence-nodata = Não há dado de { $p } para este lugar. Não é o mesmo que zero.
sentence-supp = O dado existe e não é publicado, para não identificar uma pessoa.
sentence-records =
    { $count ->
        [1] { $k } mortes em { $n } registro, { $p }.
       *[other] { $k } mortes em { $n } registros, { $p }.
    }
smoothed-value = Taxa suavizada: { $r }
highest = mês mais alto: { $n }
highest-year = ano mais alto: { $n }
cols-year = Ano
cols-homicides = Homicídios
cols-victims = Vítimas
cols-people = Pessoas
cols-rate = por 100 mil
cols-rate-women = por 100 mil mulheres
cols-rate-men = por 100 mil homens
cols-interval = intervalo 95 %
notsum = Não se somam: são duas contagens de fatos que se sobrepõem.
zones-here = Operações sobre este lugar
zones-none = Nenhuma fonte desta edição cita uma operação aqui.
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
zone-citation = Fonte citada: { $c }
troops-announced = { $n } integrantes: anunciados
troops-planned = { $n } integrantes: planejados
troops-deployed = { $n } integrantes: empregados
troops-authorised = { $n } integrantes: autorizados
troops-unknown = { $n } integrantes, sem dizer em que sentido
personnel-none = Número não publicado
force-army = Exército
force-navy = Marinha
force-national_guard = Guarda Nacional
force-federal_police = Polícia Federal
force-mixed = forças combinadas
force-unknown = força não informada
gn-table = Integrantes informados, por data
gn-note = Números de fontes diferentes: não formam uma série.
gn-disputed = forças federais; as fontes divergem se presentes ou previstas
cols-date = Data
cols-personnel = Integrantes

## The table

table-title = Homicídios registrados por município, { $p }
table-title-states = { $m } por estado, { $p }
table-title-events = Eventos e mortes por município, { $p }
table-title-records = Eventos registrados em { $a }, { $p }
all-places = Todos os lugares
table-title-zones = Operações militares em { $a }
order = Ordenado pelo extremo inferior do intervalo, para que um lugar pequeno com um ano ruim não lidere a lista.
caption-rows = { $a }–{ $b } de { $n } linhas
cols-municipality = Município
cols-state = Estado
cols-smoothed = Taxa suavizada
cols-zones = Operações em { $d }
cols-note = Nota
cols-records = Registros
cols-deaths = Mortes
cols-range = baixa–alta
cols-operation = Operação
cols-dates = Datas
cols-place = Lugar
cols-status = Situação em { $d }
sort-ascending = Ordenar por { $c }, crescente
sort-descending = Ordenar por { $c }, decrescente
filter-state = Estado
filter-all = Todos os estados
page-previous = Anterior
page-of = Página { $a } de { $b }
page-next = Próxima
page-rows = Linhas por página
csv = Baixar CSV ({ $n } linhas)
zones-cell-known = { $n } com fim documentado
zones-cell-unknown = { $n } de fim desconhecido
status-unstable = instável: de 1 a 19
status-partial = período incompleto
status-suppressed = dado suprimido
written-out = zero, sem dado e suprimido são escritos, nunca ficam em branco
same-numbers = Os mesmos números do mapa.
not-in-rows = Não estão em nenhuma linha:

## On paper

read = Como ler
print-edition = edição { $e } · link permanente ao pé
print-link = Link permanente:
print-low-municipalities = Oito municípios com o extremo inferior do intervalo mais alto
print-low-states = Oito estados com o extremo inferior do intervalo mais alto
print-highest = Os oito números mais altos

## States and errors

loading = Carregando dados de { $p }
slow = Está demorando mais que o normal.
empty = Não há registros aqui em { $p }. Não é o mesmo que ausência de violência.
empty-period = Ver todo o período
empty-country = Ver todo o país
offline = Sem conexão. Mostra-se o último recebido, de { $d }.
error = O servidor não respondeu. O que se mostra não mudou.
retry = Tentar de novo
refused-not_added = Essas contagens não se somam: são de fatos diferentes.
refused-need-not_added = Pode-se ver uma de cada vez.
refused-no_denominator = Não há população desse grupo: não é possível calcular uma taxa.
refused-need-no_denominator = Pode-se ver o número.
refused-area_too_coarse = O lugar da operação é menor que as áreas desta edição: não é possível dizer o que ocorreu dentro dele.
refused-need-area_too_coarse = Pode-se ver a área que o contém.
refused-other = Esta combinação de filtros não pode ser respondida.
refused-need-other = Pode-se ver a fonte sem filtros.
refused-do = Remover os filtros
badlink = O link pede "{ $k }={ $v }", que não existe nesta edição. Mostra-se o mais próximo.
nojs = Sem JavaScript: a tabela com os mesmos dados está nos arquivos para baixar.
nocounts-first = Ver { $a }
nocounts-csv = Baixar as operações (CSV)
sheet-peek = Detalhes, reduzidos
sheet-half = Detalhes, a meia altura
sheet-full = Detalhes, completos

## Help

keys-intro = As letras agem só com o foco no mapa. Tudo está também na lista e na tabela.
keys-map = Setas: mover · ⇧ + setas: mover mais · + −: aproximar, afastar · 0: todo o país · Enter: abrir o lugar do centro
keys-go = L: legenda · T: tempo · /: buscar · ?: esta ajuda · Esc: voltar um passo
keys-time = No tempo: ← → um mês · ⇧ ← → um ano · Home, End: limites · Espaço: percorrer ou parar

## What the numbers mean

def-inegi = Mortes registradas como homicídio em atestados de óbito, por mês de registro. Não diz quem as causou.
def-sesnsp = Vítimas em inquéritos das promotorias, por estado e mês. Os números são revistos por anos.
def-cpj = Jornalistas e trabalhadores de mídia que o CPJ registra como mortos, por estado e ano.
def-smoothed = Combina a taxa do lugar com a do país: quanto menos gente, mais pesa o país. Um zero é desenhado como zero.
def-interval = Faixa de taxas compatíveis com a contagem, a 95 %. É o intervalo da taxa sem suavização.
def-records = Um registro é o que uma fonte diz de um evento. Pode abranger um dia ou um ano, uma cidade ou um estado.
def-deaths = Estimativa baixa, melhor e alta da fonte. Não é um intervalo estatístico.
def-zone = O que uma fonte diz do envio de forças: quem, onde, desde quando. Não prova presença em cada ponto nem em cada dia.
data-title = Sobre os dados
data-means = O que significam os números
data-sources = Fontes
data-covers = Cobre { $p }.
data-licence = Licença: { $l }
data-citation = Citação: { $c }
data-faults = Falhas conhecidas
data-edition = Edição { $e }
data-more = Baixar ou citar
data-report = Relatório da edição: o que aconteceu com cada linha
data-cite = Como citar
data-json = A edição em JSON
privacy = Esta página não guarda nem envia dados de quem a lê.
takedown = Pedir a revisão ou a retirada de um dado
support = Redes de apoio para pessoas afetadas
