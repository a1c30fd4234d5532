# Palavras de testigo em português. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

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
by-state = Estado
source = Fonte
kind-state_based = Estado e grupo armado
kind-non_state = entre grupos armados
kind-one_sided = contra civis
kind-mixed = vários tipos

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
legend-rate-short = por 100 mil por ano
legend-area = Só se sabe o município
precision-state-only = Só se sabe o estado
zero = Zero registrado
nodata = Sem dado
suppressed = Dado suprimido para proteger pessoas
zone-small =
    { $count ->
        [1] 1 zona municipal: aproximar
       *[other] { $n } zonas municipais: aproximar
    }
drawn = { $n } de { $m } registros no mapa

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

## A place

back = Voltar à legenda
back-place = Voltar a { $a }
code = código { $c }
precision-exact = local exato
precision-town = local conhecido
precision-25km = a 25 km
precision-municipality = município
precision-state = estado
precision-region = região
precision-country = país
toll = Mortes: { $b } (entre { $l } e { $h })
toll-certain = Mortes: { $b }

## A deployment

operation = Operação militar

## Before | after

compare-split = Linha entre antes e depois
compare-split-at = { $n } da largura mostra antes
compare-map-label = { $s }: mapa de { $m }, { $p }. A ficha diz os números.

## The table

status-suppressed = dado suprimido

## Compartilhar

follow = Edição
copied = Copiado
embed-size = Tamanho
alt = Texto alternativo (lido a quem não vê a imagem)

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
gone = Essa edição não está mais publicada. Mostra-se a atual.
sheet-peek = Detalhes, reduzidos
sheet-half = Detalhes, a meia altura
sheet-full = Detalhes, completos
