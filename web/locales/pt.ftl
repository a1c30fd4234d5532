# Palavras de testigo em português. One catalogue, read by the page and by the server.
# Numbers and dates arrive as finished strings; $count only selects the form for exactly 1.
# Ids of server-made pages begin with about-, report- or cite-.

## The frame

search = Buscar município, estado ou operação
search-none = Nada para "{ $query }". Outra grafia?
search-found =
    { $count ->
        [1] { $number } resultado
       *[other] { $number } resultados
    }
view-compare = Antes | depois
view-overview = Todas as operações: tamanho e sinal diferem
close = Fechar
country-mx = México
country-sv = El Salvador

## Controls

kind-state_based = Estado e grupo armado
kind-non_state = entre grupos armados
    .start = Entre grupos armados
kind-one_sided = contra civis
    .start = Contra civis
kind-mixed = vários tipos
    .start = Vários tipos

## The map

map-label = Mapa de { $measure }, { $period }. A lista abaixo diz o mesmo.
map-label-embed = Mapa de { $measure }, { $period }. A tabela indicada diz o mesmo.
map-zoom-in = Aproximar
map-zoom-out = Afastar
stack-25km = a menos de 25 km
hex-closer = Aproximar para ver os registros
hex-places = Com o centro aqui: { $list }
hex-more = { $list } e mais { $number }
hex-near = Município de centro mais próximo: { $place }
map-country = Todo o país
map-help = Usar o mapa com o teclado
nowebgl = Este navegador não desenha o mapa interativo. Aqui estão a imagem e a tabela.
savedata = Imagem fixa para economizar dados.
savedata-do = Usar o mapa
webgl-lost = O mapa parou. A lista, o gráfico e a tabela dizem o mesmo.
gesture = Dois dedos para mover o mapa
gesture-key = { $key } + rolagem para aproximar
tile-failed = Parte do mapa não chegou. Os números da legenda estão completos.
nocounts-label = sem contagens nesta edição
zone-coarser-label = dentro de { $place }: { $operation }
inview-open = Mais altos visíveis ({ $number })
inview-said =
    { $count ->
        [1] { $number } lugar visível
       *[other] { $number } lugares visíveis, do maior ao menor
    }
inview-records =
    { $count ->
        [1] { $number } registro
       *[other] { $number } registros
    }

## The legend

legend-rate-short = por 100 mil por ano
legend-area = Só se sabe o município
    .inline = só se sabe o município
zero = Zero registrado
    .inline = zero registrado
nodata = Sem dado
    .inline = sem dado
suppressed = Dado suprimido para proteger pessoas
zone-small =
    { $count ->
        [1] 1 operação não se vê
       *[other] { $number } operações não se veem
    } nesta escala: aproximar

## Time

step-year = ano
step-choose = Escolher datas
play = Percorrer
pause = Parar
next-period = Próximo período
handle-from = de { $month }
    .name = de
handle-to = até { $month }
    .name = até

## A place

back = Voltar à legenda
back-place = Voltar a { $place }
precision-exact = local exato
precision-town = local conhecido
precision-municipality = município
precision-state = estado
precision-region = região
precision-country = país
toll = Mortes: { $best } (faixa publicada { $low }–{ $high })
toll-certain = Mortes: { $best }

## Before | after

compare-split = Linha entre antes e depois
compare-split-at = { $share } da largura mostra antes
compare-map-label = { $side }: mapa de { $measure }, { $period }. A ficha diz os números.

## The table

status-suppressed = dado suprimido

## On paper

read = Como ler
print-edition = edição { $edition } · link permanente ao pé
print-link = Link permanente:

## States and errors

loading = Carregando dados de { $period }
slow = Está demorando mais que o normal.
offline = Sem conexão. Mostra-se o último recebido, de { $time }.
error = O servidor não respondeu. O que se mostra não mudou.
retry = Tentar de novo
refused-other = Estes filtros não têm resposta juntos.
refused-need-other = Pode-se ver a fonte sem filtros.
refused-do = Remover os filtros
sheet-peek = Detalhes, reduzidos
sheet-half = Detalhes, a meia altura
sheet-full = Detalhes, completos
