# Textos das páginas que só o servidor escreve. Os identificadores começam com page-, document-, waiting-, about-, report- ou cite-.

page-description = Violência registrada, contagens oficiais e emprego das Forças Armadas no mesmo mapa, com a fonte e a precisão de cada número.

form-period = Período
form-place = Lugar ou operação
form-country = Todo o país
form-layers-both = Operações e nomes
form-layers-zones = Só operações
form-layers-labels = Só nomes
form-layers-none = Nenhuma
form-show = Mostrar
rows-all = Ver todas as linhas

document-pages = Páginas
document-edition = Edição { $e }
document-zones-small =
    { $count ->
        [1] { $n } zona municipal pequena demais para ser desenhada aqui
       *[other] { $n } zonas municipais pequenas demais para serem desenhadas aqui
    }
document-zones-sources = Operações conforme a fonte citada em cada uma.
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = Um momento
waiting-edition = A edição está sendo preparada. Esta página pergunta de novo sozinha.
waiting-web = A página não foi construída: executar “make web” e carregar este endereço de novo.

about-title = Sobre os dados
about-lead = testigo põe no mesmo mapa a violência registrada, as contagens oficiais e o emprego das Forças Armadas, e diz quão seguro é cada número.
about-sources = Fontes
about-citation = Citação
about-faults = Falhas conhecidas

report-title = O que foi feito de cada linha
report-lead = Cada linha lida termina em um só lugar: aceita, aceita com nota, rejeitada ou retida. Juntas somam as linhas lidas.
report-source = Fonte
report-read = Lidas
report-accepted = Aceitas
report-noted = Aceitas com nota
report-rejected = Rejeitadas
report-withheld = Retidas
report-codes = Por código
report-code = Código
report-rows = Linhas
report-bin = Destino
report-examples = Primeiras linhas (arquivo:linha)
report-kind-note = nota
report-kind-rejection = rejeição
report-none = Nenhuma linha desta fonte foi anotada, rejeitada ou retida.

cite-title = Citar
cite-lead = Cada fonte mantém sua própria citação; a edição diz quais números foram usados, e eles não mudam.
cite-edition = { $title }. testigo, edição { $e }. { $url }
cite-version = edição
cite-text = Texto
cite-text-link = Como texto simples
cite-bibtex-link = Como arquivo BibTeX
cite-attribution = Linhas para mapas

## A incorporação

embed-use = Usar o mapa
embed-open = Abrir
embed-table = Tabela
embed-cite = Citar
embed-savedata = Imagem fixa para economizar dados.

## The comparison: card, refusals, overview
cmp-result = Homicídios registrados: { $a } → { $b }. Nos municípios de comparação a mudança foi ×{ $c }.
cmp-result-events = Mortes documentadas: { $a } → { $b }. Nos municípios de comparação a mudança foi ×{ $c }.
cmp-result-victims = Vítimas registradas: { $a } → { $b }. Nos estados de comparação a mudança foi ×{ $c }.
cmp-relative = Diferença relativa ×{ $d } ({ $lo }–{ $hi }).
cmp-relative-least = Diferença relativa: ×{ $lo } ou mais; antes não se registrou nenhum.
cmp-relative-flat = O intervalo inclui ×1: não se distingue da mudança nos municípios de comparação.
cmp-pre-rise = **A alta começou antes da operação.**
cmp-pre-fall = **A queda começou antes da operação.**
cmp-pre-peak = Tinha subido no ano anterior: { $a } nos primeiros seis meses, { $b } nos últimos. Uma queda após um pico é comum.
cmp-pre-trough = Tinham caído no ano anterior: { $a } nos primeiros seis meses, { $b } nos últimos. Uma alta após uma baixa é comum.
cmp-pre-peak-quarter = Tinha subido no fim do período anterior: { $a } ao mês, e { $b } nos últimos { $k } meses. Uma queda após um pico é comum.
cmp-pre-trough-quarter = Tinha caído no fim do período anterior: { $a } ao mês, e { $b } nos últimos { $k } meses. Uma alta após uma baixa é comum.
cmp-pre-none = Sem alta nem queda sustentada no ano anterior.
cmp-pre-none-long = Sem alta nem queda sustentada nos { $k } meses anteriores.
cmp-pre-month = { $m } já somava { $n }, ante uma média de { $k } ao mês no ano anterior; a operação começou no dia { $d }.
cmp-pre-ratio = Nos três meses anteriores, { $a } ao mês; nos nove antes deles, { $b } (×{ $c }, { $lo }–{ $hi }).
cmp-pre-ratio-long = Nos { $k } meses anteriores, { $a } ao mês; nos { $j } antes deles, { $b } (×{ $c }, { $lo }–{ $hi }).
cmp-disclaimer = **Isto não prova que a operação causou a mudança.**
cmp-months = Mês a mês, antes e depois
cmp-months-mean = Linha tracejada: média dos { $k } meses anteriores ({ $n }). Barra vazada: mês que não é contado.
cmp-months-out = { $m }: { $n }, não contado
cmp-months-alt = { $t }. { $a }: de { $b } a { $c } ao mês antes; de { $d } a { $e } depois.
cmp-months-remainder = { $a } antes e { $b } depois abrangem mais de um mês: contam, sem barra.
cmp-size = De que tamanho, com intervalo de incerteza (95 %)
cmp-size-place = { $a }, depois ÷ antes
cmp-size-controls = Municípios de comparação, depois ÷ antes
cmp-size-controls-states = Estados de comparação, depois ÷ antes
cmp-size-relative = Diferença relativa (lugar ÷ comparação)
cmp-wider = Mostra-se o mais largo de dois intervalos: os meses variam mais do que o acaso explica.
cmp-wider-chance = Mostra-se o mais largo de dois intervalos.
cmp-phi = Variação entre meses, em { $a }: { $f } vezes a do acaso.
cmp-phi-one = Variação entre meses, em { $a }: não maior que a do acaso.
cmp-dates = Seria assim em outras datas?
cmp-dates-said = { $n } meses, { $k } tão longe de ×1.
cmp-dates-which = Mesmo lugar e mesmas janelas, { $p }.
cmp-places = Seria assim em outros lugares?
cmp-places-said = { $n } municípios, { $k } mudaram tanto ou mais.
cmp-places-said-states = { $n } estados, { $k } mudaram tanto ou mais.
cmp-places-which = Lugares de comparação com 12 ou mais no período anterior, mesmos meses.
cmp-p = p = { $a }/{ $b } = { $p }
cmp-p-none = Menos de 20: sem valor p.
cmp-p-no-dates = Nenhum outro mês pode ser comparado.
cmp-range = 95 % deles: ×{ $lo }–{ $hi }.
cmp-to-zero = { $n } caíram a zero (◂).
cmp-from-zero = { $n } subiram de zero (▸).
cmp-undefined = { $n } sem nenhum em ambos os períodos: fora.
cmp-observed = { $a }: ×{ $v }
cmp-rings = Em torno de { $a }, por distância
cmp-ring = { $a }–{ $b } km
cmp-ring-first = até { $b } km
cmp-ring-none = nenhum município
cmp-ring-named = Destes, { $n } em estados citados por alguma operação.
cmp-col-places = municípios
cmp-col-before = antes
cmp-col-after = depois
cmp-col-change = mudança
cmp-col-ratio = razão
cmp-col-interval = intervalo 95 %
cmp-col-month = mês
cmp-col-part = período
cmp-col-here = { $a }
cmp-col-controls = comparação
cmp-part-before = antes
cmp-part-left_out = não contado
cmp-part-after = depois
cmp-row-place = Homicídios, { $a }
cmp-row-place-events = Mortes documentadas, { $a }
cmp-row-place-victims = Vítimas, { $a }
cmp-row-controls = Homicídios, { $n } municípios de comparação
cmp-row-controls-events = Mortes documentadas, { $n } municípios de comparação
cmp-row-controls-victims = Vítimas, { $n } estados de comparação
cmp-row-rate = por 100 mil ao ano
cmp-row-rate-women = por 100 mil mulheres por ano
cmp-row-rate-men = por 100 mil homens por ano
cmp-measure = Homicídios registrados por 100 mil habitantes por ano
cmp-table = Ver como tabela
cmp-about-controls = Lugares de comparação.
cmp-controls = Municípios de comparação: todos os de { $n } estados que nenhuma operação com fonte citada menciona. A lista não é exaustiva.
cmp-controls-states = Estados de comparação: os { $n } que nenhuma operação com fonte citada menciona. A lista não é exaustiva.
cmp-controls-some = Municípios de comparação escolhidos: { $n }. A lista de operações não é exaustiva.
cmp-unmatched = Não são pareados com o lugar.
cmp-neighbours = Os vizinhos não são excluídos.
cmp-about-numbers = O que são os números.
cmp-population = População: { $b }.
cmp-extended = { $n } meses usam essa população estendida além da sua base.
cmp-no-break = Nenhuma série muda dentro dos meses comparados.
cmp-unplaced = Sem município conhecido, em nenhum número aqui: { $a } antes, { $b } depois.
cmp-undated = { $n } mortes ({ $x }) não podem ser datadas nos períodos.
cmp-no-population = { $n } municípios sem estimativa de população ficam fora.
cmp-about-claim = O que se diz da operação.
cmp-about-date = A data.
cmp-date-asked = { $d }, data perguntada; nenhuma operação escolhida.
cmp-earlier = Operações anteriores já citavam este lugar: { $l }
cmp-sens = Se a escolha for outra
cmp-sens-without_uncited_states = Sem os estados citados só por operações sem fonte
cmp-sens-neighbours_excluded_50km = Sem municípios a menos de 50 km de um estado citado
cmp-sens-months = Com { $k } meses antes e depois
cmp-sens-asked = Como se perguntou
cmp-sens-none = sem resposta: { $r }
cmp-col-sens-controls = lugares de comparação
cmp-col-counts = antes → depois
cmp-col-relative = diferença relativa
cmp-cite = Citar
cmp-csv = CSV
cmp-json = JSON
cmp-picture = Imagem
cmp-embed = Incorporar
cmp-open = Abrir no mapa
cmp-edition = edição { $e }
cmp-where-all = os lugares que cita
cmp-at-date = { $a }, { $d }
cmp-only-after = a partir de zero
cmp-other = Outra operação, com resposta
cmp-others = Outras operações

comparison-title = Antes e depois

## Refusals
ref-title = Não há resposta para esta pergunta
ref-need = O que seria necessário
ref-others = Operações que podem ser comparadas
ref-also = Também
ref-series_break = Os meses cruzam { $d }, quando a classificação mudou: os números de antes e depois não medem o mesmo.
ref-population_break = Mais de um terço dos meses usaria população estendida além da sua base.
ref-too_few_events = Menos de 20 homicídios nos dois períodos: qualquer diferença pode ser acaso.
ref-too_few_controls = Restam menos de 10 municípios para comparar.
ref-treated_share = A operação cobre mais de 80 % dos municípios: não resta com que comparar.
ref-precision_floor = Mais de 20 % das mortes não podem ser datadas nos períodos.
ref-short_pre = { $s } tem menos de { $k } meses antes da operação (cobre { $q }).
ref-short_post = { $s } tem menos de { $k } meses depois da operação (cobre { $q }).
ref-no_counts_here = Esta edição não tem contagens de { $a }.
ref-area_too_coarse = A operação ocupa uma parte de { $a }; só há contagens para todo { $a }.
ref-period_too_coarse = { $s } é publicado por ano: não há meses para comparar.
ref-dates_unknown = Da operação só se sabe o ano em que começou.
ref-no_untreated_places = Desde 2019 a Guarda Nacional está em todo o país: não restam lugares sem operação.
ref-series_break-need = Uma série com a mesma classificação nos dois lados
ref-population_break-need = População de uma mesma base nos dois lados
ref-treated_share-need = Municípios de comparação sem operação nesses meses
ref-no_untreated_places-need = Municípios de comparação sem operação nesses meses
ref-too_few_events-need = Mais meses, ou vários lugares juntos
ref-too_few_controls-need = Menos exclusões de municípios vizinhos
ref-short_pre-need = Uma fonte que cubra { $p }
ref-short_post-need = Uma fonte que cubra { $p }
ref-precision_floor-need = Registros datados ao menos por mês
ref-dates_unknown-need = Registros datados ao menos por mês
ref-period_too_coarse-need = Registros datados ao menos por mês
ref-no_counts_here-need = Contagens mensais de { $a }
ref-area_too_coarse-need = Contagens e limites dos lugares que cita
ref-short-area_too_coarse = lugar menor que as áreas
ref-short-no_counts_here = sem contagens aqui
ref-short-period_too_coarse = sem meses
ref-short-dates_unknown = só se sabe o ano
ref-short-short_pre = faltam meses antes
ref-short-short_post = faltam meses depois
ref-short-series_break = muda a classificação
ref-short-population_break = muda a base de população
ref-short-precision_floor = datas muito amplas
ref-short-treated_share = sem lugares para comparar
ref-short-no_untreated_places = sem lugares sem operação
ref-short-too_few_controls = menos de 10 lugares
ref-short-too_few_events = menos de 20 casos

## How the comparison works
method-title = Como se compara
method-lead = Um cartão põe lado a lado os meses antes e depois de uma operação, nos lugares que ela cita e em outros. Não diz por que algo mudou.
method-what = O que se compara
method-windows = Os mesmos meses do ano, 12 antes e 12 depois (ou 24, ou 36). O mês em que a operação começou não é contado: teve dias de antes e de depois.
method-rates = Cada contagem é dividida pela população daqueles meses, para que um lugar que cresce não pareça mais violento só por crescer.
method-others = A mesma razão é calculada nos municípios de comparação: todos os dos estados que nenhuma operação com fonte citada menciona nesses anos. Não são pareados com o lugar, e a lista de operações não é exaustiva.
method-relative = A diferença relativa é a razão do lugar dividida pela dos municípios de comparação: ×1 quer dizer que mudou tanto quanto eles.
method-sure = Quão seguro é
method-interval = Toda contagem tem acaso. O intervalo de 95 % mostra as razões compatíveis com as contagens; se os meses variam mais do que o acaso explica, ele se alarga. De dois intervalos mostra-se o mais largo, com os extremos arredondados para fora.
method-placebo = Depois se pergunta o mesmo onde não se sabe de uma operação: no mesmo lugar em outras datas, e em outros lugares nos mesmos meses. Se muitos mudaram tanto, a mudança não é rara. O valor p é a parte que mudou tanto ou mais, contando o próprio caso.
method-trend = Por fim, verifica-se se a alta ou a queda já havia começado. As tropas costumam chegar aonde a violência sobe, e após um pico uma queda é comum.
method-not = O que não pode dizer
method-not-cause = Que uma operação fez a violência subir ou cair. Duas coisas que ocorrem juntas não provam que uma traga a outra.
method-not-else = O que teria acontecido sem a operação: ninguém viu.
method-not-other = O que mais aconteceu nesses meses: rupturas entre grupos, outras forças, eleições, deslocamento da violência para lugares vizinhos.
method-not-counted = O que a fonte não registrou: desaparecimentos, agressões, mortes sem atestado.
method-refused = Quando não há resposta
method-refused-why = Quando os números não bastam, o cartão o diz em vez de dar um número, com o que seria necessário: menos de 20 casos, menos de 10 lugares para comparar, uma série que muda de significado, datas amplas demais, um lugar menor que as áreas contadas, ou nenhum lugar sem operação.
method-example-up = Um exemplo: { $a }
method-example-down = Na outra direção: { $a }
method-fact-size = **De que tamanho.**
method-fact-dates = **Em outras datas?**
method-fact-places = **Em outros lugares?**
method-fact-before = **Desde quando?**
method-example-together = As três coisas vão juntas. Tirar uma muda o que se entende.
method-example-open = Ver o cartão completo
method-spread = O tamanho e o sinal diferem entre operações. Por isso todas são mostradas juntas, e nenhuma vale pelas outras.
method-formulas = As contas
method-formula-rate = Taxa = 100 000 × casos ÷ (população × meses ÷ 12). Intervalo exato de Poisson (Garwood 1936).
method-formula-ratio = Razão = taxa depois ÷ taxa antes. Intervalo exato, condicionado à soma de casos; o largo multiplica seu erro por √φ, sendo φ a variação entre meses frente à do acaso, e usa a t de Student.
method-formula-p = p = (1 + os que mudaram tanto ou mais) ÷ (1 + todos). Nunca é menor que 1 ÷ (1 + todos).
