# Textos das páginas que só o servidor escreve. Os identificadores começam com page-, document-, waiting-, missing-, about-, report- ou cite-.

page-description = Violência registrada, contagens oficiais e operações militares no mesmo mapa, com a fonte e a precisão de cada número.

form-period = Período
form-place = Lugar ou operação
form-country = Todo o país
form-layers-both = Operações e nomes
form-layers-zones = Só operações
form-layers-labels = Só nomes
form-layers-none = Nenhuma
zone-filter-how = Onde
form-show = Mostrar
rows-all = Ver todas as linhas

## The time chart

chart-counts = Homicídios registrados, { $place }
chart-victims = Vítimas registradas, { $place }
chart-women = Mulheres vítimas, { $place }
chart-feminicide = Vítimas de feminicídio, { $place }
chart-press = Jornalistas, motivo confirmado, { $place }
chart-press-unconfirmed = Jornalistas, motivo não confirmado, { $place }
chart-media = Trabalhadores de mídia, { $place }
chart-deaths = Mortes { $where } (UCDP, melhor estimativa)
chart-civilians = Mortes em ataques contra civis, { $place } (UCDP, melhor estimativa)
chart-by-month = por mês
chart-by-quarter = por trimestre
chart-by-year = por ano
chart-dated = com mês conhecido
chart-undated = sem mês conhecido
play-whole = A série inteira é mostrada: não há o que percorrer. Escolher um período mais curto.
chart-zones = Operações no tempo, { $place }
around-before = { $months } meses antes
around-after = { $months } meses depois
undated =
    { $count ->
        [0] **{ $deaths }** de { $period } sem data tão exata. Sem repartir.
       *[other] **{ $deaths }** de { $period } sem mês conhecido: { $records } de duração maior. Sem repartir.
    }
lanes-note =
    { $count ->
        [1] As fontes citam 1 operação; { $ended }. Linha tracejada: fim desconhecido. Não significa que continue.
       *[other] De { $number } operações citadas pelas fontes, { $ended }. Linha tracejada: fim desconhecido. Não significa que continuem.
    }
lanes-ended =
    { $count ->
        [0] nenhuma tem fim documentado
        [1] 1 tem fim documentado
       *[other] { $number } têm fim documentado
    }
break-class = Muda a classificação
zones-later =
    { $count ->
        [1] 1 operação posterior fica fora deste eixo
       *[other] { $number } operações posteriores ficam fora deste eixo
    }
zones-list = Operações ({ $number })
nocounts-chart = Não há série de homicídios { $where }: o eixo mostra só as operações.
around-compare = Comparar
around-compare-months = Comparar antes e depois

document-pages = Páginas
document-edition = Edição { $edition }
document-zones-small =
    { $count ->
        [1] { $number } operação não se vê nesta escala
       *[other] { $number } operações não se veem nesta escala
    }
document-zones-sources = Operações conforme a fonte citada em cada uma.
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = Um momento
waiting-edition = A edição está sendo preparada. Esta página pergunta de novo sozinha.
waiting-web = A página não foi construída: executar “make web” e carregar este endereço de novo.
missing-title = Aqui não há nada
missing = Este endereço não existe, ou não existe mais.
missing-unknown_edition = Essa edição não está publicada aqui. Estas páginas mostram a atual.
missing-map = O mapa
missing-table = A tabela

about-title = Sobre os dados
about-lead = testigo põe no mesmo mapa a violência registrada, as contagens oficiais e as operações militares, e diz quão seguro é cada número.
data-sources = Fontes
data-citation = Citação: { $citation }
data-method = Método
data-levels = Existe por
data-fields = Pode ser filtrado por
data-means = O que significam os números
data-faults = Falhas conhecidas
data-edition = Edição { $edition }
data-more = Baixar ou citar
data-report = Relatório da edição: o destino de cada linha
data-cite = Como citar
data-json = A edição em JSON
about-separate = As fontes nunca são somadas: contam de modos diferentes fatos que se sobrepõem. Uma operação e uma mudança na violência não provam causa.
about-publisher = Publica
about-version = Versão
about-rows = Linhas nesta edição
about-licence = Licença
about-breaks = Onde muda o que a série mede
about-zones = Operações
about-zones-lead =
    { $count ->
        [1] 1 operação, { $uncited } sem fonte citada. A lista não é exaustiva.
       *[other] { $number } operações, { $uncited } delas sem fonte citada. A lista não é exaustiva.
    }
about-three-empties = Zero, sem dado e dado suprimido são três respostas diferentes e nunca têm a mesma aparência.
privacy = Esta página não guarda nem envia dados de quem a lê.
nojs = Sem JavaScript: imagem, tabela e formulário com os mesmos dados.
about-unit = O que é uma unidade
method-inegi = Cada morte conta no município onde ocorreu e no mês em que foi registrada. As que não têm município estão nos totais e em nenhuma linha. As taxas usam a população municipal de cada ano.
method-sesnsp = Soma as vítimas que cada promotoria informa, por estado e mês. Homicídio doloso e feminicídio não se sobrepõem: as mulheres vítimas são ambos. Faltam meses de Oaxaca; não são zeros.
method-ucdp = Codifica notícias e relatórios de violência organizada: quem contra quem, onde, quando, quantas mortes. A maioria das mortes não tem lugar ou data precisos; esses registros são contados e não desenhados como pontos.
method-cpj = Só se guardam contagens, sem nomes. Motivo confirmado e não confirmado são dois números que nunca se somam; os trabalhadores de mídia vão à parte.
takedown = Pedir a revisão ou a retirada de um dado
support = Redes de apoio para pessoas afetadas

report-title = O destino de cada linha
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
report-kind-absent = ausente, por área
report-none = Nenhuma linha desta fonte foi anotada, rejeitada ou retida.
report-code-broken_row = A linha não pode ser lida: campos a mais ou a menos, ou aspas não fechadas
report-code-missing_value = Falta um dado obrigatório
report-code-bad_date = A data não pode ser lida, ou termina antes de começar
report-code-bad_number = Não é um número, é negativo ou grande demais
report-code-bad_code = A palavra não está na lista da fonte
report-code-bad_position = Não é uma posição na Terra, ou falta
report-code-duplicate_id = Uma linha anterior tem o mesmo identificador
report-code-duplicate_cell = Uma linha anterior conta o mesmo lugar, período e grupo
report-code-unknown_area = O código não é de nenhum lugar desta edição
report-code-outside_coverage = O período fica fora do que a fonte declara cobrir
report-code-invalid_polygon = O contorno não é um polígono e não pode ser reparado
report-code-outside_areas = O ponto fica fora dos contornos: o lugar é tirado das palavras da fonte
report-code-toll_order = As estimativas baixa, melhor e alta não estão em ordem; ficam como foram publicadas
report-code-null_position = A posição é 0, 0, que significa “sem posição”; usam-se as palavras da linha
report-code-far_outside = A posição fica longe do que a fonte cobre: é contada e não desenhada
report-code-swapped = Com longitude e latitude trocadas ficaria no que é coberto
report-code-sign = Com o sinal contrário ficaria no que é coberto
report-code-state_mismatch = A linha cita um estado e seu ponto ou código fica em outro; vale o ponto ou o código
report-code-state_not_stated = Não diz o estado, embora sua precisão o suponha
report-code-state_not_recognised = O estado que cita não está nesta edição
report-code-municipality_not_stated = Não diz o município, embora sua precisão o suponha
report-code-municipality_not_recognised = O município que cita não está nesta edição
report-code-municipality_unknown = O estado é conhecido, o município não
report-code-state_unknown = O país é conhecido, o estado não
report-code-abroad = Aconteceu em outro país
report-code-population_missing = Sem população para esse ano: há contagem e não taxa
report-code-polygon_repaired = O contorno não era válido e foi reparado
report-code-polygon_cut = O contorno cruza a longitude 180 e foi cortado ali
report-code-area_partial = Só se conhece parte dos lugares da operação
report-code-area_coarser = O lugar da operação é menor que as áreas desta edição
report-code-uncited = A fonte não cita nada para esta afirmação
report-code-no_data = Sem um número que se possa ler: esse lugar e período ficam sem dados
report-code-after_coverage = Ainda sem número: período posterior ao que a fonte declara cobrir
report-code-multi_line_field = Um campo contém uma quebra de linha

cite-title = Citar
cite-lead = Cada fonte mantém sua própria citação; a edição diz quais números foram usados, e eles não mudam.
cite-edition = { $title }. testigo, edição { $edition }. { $url }
cite-version = edição
cite-text = Texto
cite-text-link = Como texto simples
cite-bibtex-link = Como arquivo BibTeX
cite-attribution = Linhas para mapas
citation-line-undated = { $title }. { $sources }. Mapa: testigo, edição { $edition }. { $url }
citation-accessed = Dia do acesso

alt-auto = Mapa { $whose }: { $measure }, { $period }. Mais altos: { $highest }. { $undrawn }
alt-plain = Mapa { $whose }: { $measure }, { $period }. { $undrawn }
alt-place = Mapa { $whose }: { $measure }, { $period }. { $sentence }

## A incorporação

embed-use = Usar o mapa
embed-open = Abrir
embed-table = Tabela
embed-cite = Citar
embed-savedata = Imagem fixa para economizar dados.

## The comparison: what is chosen, and the maps

compare-title = { $operation }, { $day }
zones-here = Operações sobre este lugar
    .inline = operações sobre este lugar
force-army = Exército
force-navy = Marinha
force-national_guard = Guarda Nacional
force-federal_police = Polícia Federal
force-mixed = forças combinadas
    .start = Forças combinadas
force-unknown = força não informada
    .start = Força não informada
compare-lead = { $measure }, { $months } meses antes e { $months } depois. O mês da operação não é contado.
compare-lead-date = { $measure }, { $months } meses antes e { $months } depois. O mês da data não é contado.
compare-lead-washout = { $measure }, { $months } meses antes e { $months } depois. Meses não contados, a partir do mês do começo: { $washout }.
compare-start = Escolher uma operação e depois um lugar que ela cita; ou um lugar e uma data.
compare-pick = O que se compara
compare-operation = Operação
compare-choose = Escolher uma operação
compare-by-date = Sem operação: uma data
compare-place = Lugar
compare-place-all = Todos os lugares que cita
compare-choose-place = Escolher um lugar
compare-state-whole = Todo o estado
compare-date = Data
compare-months = Meses antes e depois
compare-more = Mais opções
compare-washout = Meses não contados
compare-washout-none = Nenhum
compare-washout-one = O mês do começo
compare-washout-several = { $washout } meses
compare-controls = Compara-se com
compare-controls-other = Todos os estados que nenhuma operação com fonte citada menciona
compare-controls-near = Os mesmos, a mais de { $km } km dos estados citados
compare-controls-one = Só os municípios de um estado
compare-controls-some = Como no endereço: { $list }
compare-layout = Visualização
compare-side = Lado a lado
compare-swipe = Cortina
compare-before = Antes
compare-after = Depois
compare-edges = Contornos: operações no último dia de cada período.
compare-edge = Datas da operação comparada: { $dates }.
compare-whole = Ver toda a zona
compare-chosen = Lugar comparado
compare-earlier = Operações anteriores já citavam este lugar: { $list }
compare-earlier-part = Operações anteriores já citavam lugares que esta cita: { $list }
compare-to-overview = Ver todas as operações
compare-to-method = Como se compara
compare-force = Força
compare-force-all = Todas
compare-at = Comparar antes e depois de uma data
filter-state = Estado

## The comparison: card, refusals, overview
cmp-group = municípios de comparação
    .start = Municípios de comparação
cmp-group-states = estados de comparação
    .start = Estados de comparação
cmp-areas = municípios
cmp-areas-states = estados
cmp-area = município
cmp-area-states = estado
cmp-result = Os homicídios registrados passaram de { $before } a { $after }.
cmp-result-events = As mortes documentadas passaram de { $before } a { $after }.
cmp-result-victims = { $counted }: passaram de { $before } a { $after }.
cmp-result-none = Nos { $group } passaram de { $others_before } a { $others_after }; a partir de 0 não se pode dizer quantas vezes mais.
cmp-elsewhere-rose = Nos { $group } a taxa aumentou { $share }.
cmp-elsewhere-fell = Nos { $group } a taxa caiu { $share }.
cmp-elsewhere-times = Nos { $group } a taxa aumentou a { $ratio } vezes a de antes.
cmp-elsewhere-same = Nos { $group } a taxa não mudou.
cmp-relative = Aumentaram { $relative } vezes o que aumentaram os outros (entre { $low } e { $high }).
cmp-relative-other = Ante uma mudança igual à dos outros, isso é { $change }.
amount-between = { $amount } (entre { $low } e { $high })
amount-fewer = { $share } menos
amount-more = { $share } mais
amount-times = { $ratio } vezes tanto
amount-same = o mesmo
cmp-relative-none-here-before = Não se pode dar uma diferença relativa: antes não houve nenhum registro.
cmp-relative-none-here-after = Não se pode dar uma diferença relativa com intervalo: depois não houve nenhum registro.
cmp-relative-flat = A diferença cabe no que o acaso permite.
cmp-relative-none-there-before = Não se pode dar uma diferença relativa: antes não houve nenhum registro nos { $group }.
cmp-relative-none-there-after = Não se pode dar uma diferença relativa: depois não houve nenhum registro nos { $group }.
cmp-pre-rise = **A alta começou antes da operação.**
cmp-pre-rise-date = **A alta começou antes da data.**
cmp-pre-fall = **A queda começou antes da operação.**
cmp-pre-fall-date = **A queda começou antes da data.**
cmp-pre-peak = Os homicídios tinham subido no ano anterior: { $earlier } nos seis primeiros meses, { $later } nos seis últimos. Uma queda após um pico é comum.
cmp-pre-trough = Os homicídios tinham caído no ano anterior: { $earlier } nos seis primeiros meses, { $later } nos seis últimos. Uma alta após uma baixa é comum.
cmp-pre-peak-quarter = As contagens tinham subido no fim do período anterior: de { $earlier } ao mês a { $later } nos últimos { $later_months } meses. Uma queda após um pico é comum.
cmp-pre-peak-events = As mortes documentadas tinham subido no ano anterior: { $earlier } nos seis primeiros meses, { $later } nos seis últimos. Uma queda após um pico é comum.
cmp-pre-peak-victims = As vítimas registradas tinham subido no ano anterior: { $earlier } nos seis primeiros meses, { $later } nos seis últimos. Uma queda após um pico é comum.
cmp-pre-trough-quarter = As contagens tinham caído no fim do período anterior: de { $earlier } ao mês a { $later } nos últimos { $later_months } meses. Uma alta após uma baixa é comum.
cmp-pre-trough-events = As mortes documentadas tinham caído no ano anterior: { $earlier } nos seis primeiros meses, { $later } nos seis últimos. Uma alta após uma baixa é comum.
cmp-pre-trough-victims = As vítimas registradas tinham caído no ano anterior: { $earlier } nos seis primeiros meses, { $later } nos seis últimos. Uma alta após uma baixa é comum.
cmp-pre-none = Sem alta nem queda sustentada no ano anterior.
cmp-pre-none-long = Sem alta nem queda sustentada nos { $months } meses anteriores.
cmp-pre-month = { $month } já somava { $number }, ante uma média de { $mean } ao mês no ano anterior; a operação começou no dia { $day }.
cmp-pre-month-long = { $month } já somava { $number }, ante uma média de { $mean } ao mês nos { $months } meses anteriores; a operação começou no dia { $day }.
cmp-pre-month-long-date = { $month } já somava { $number }, ante uma média de { $mean } ao mês nos { $months } meses anteriores; a data perguntada é o dia { $day }.
cmp-pre-month-date = { $month } já somava { $number }, ante uma média de { $mean } ao mês no ano anterior; a data perguntada é o dia { $day }.
cmp-pre-ratio = Nos três meses anteriores, { $later } ao mês; nos nove antes deles, { $earlier }: { $change }.
cmp-pre-ratio-long = Nos { $later_months } meses anteriores, { $later } ao mês; nos { $earlier_months } antes deles, { $earlier }: { $change }.
cmp-pre-ratio-zero = Nos { $later_months } meses anteriores, { $later } ao mês; nos { $earlier_months } antes deles, nenhum.
cmp-disclaimer = **Isto não prova que a operação causou a mudança.**
cmp-disclaimer-date = **Isto não prova o que causou a mudança.**
cmp-months = Mês a mês, antes e depois
cmp-months-mean = Linha tracejada: média dos { $months } meses anteriores ({ $mean }). Barra vazada: mês que não é contado.
cmp-months-out = { $month }: { $number }, não contado
cmp-months-alt = { $title }. { $place }: de { $before_low } a { $before_high } ao mês antes; de { $after_low } a { $after_high } depois.
cmp-months-remainder = { $before } antes e { $after } depois abrangem mais de um mês: contam, sem barra.
cmp-size = De que tamanho, com intervalo de incerteza (95%)
cmp-size-place = { $place }, depois ÷ antes
cmp-size-controls = { $group }, depois ÷ antes
cmp-size-relative = Diferença relativa (lugar ÷ comparação)
cmp-wider = Dos dois intervalos calculados, mostra-se o mais largo: os meses variam mais do que o acaso explica.
cmp-wider-chance = Dos dois intervalos calculados, mostra-se o mais largo.
cmp-phi = Variação entre meses, em { $place }: { $phi } vezes a do acaso.
cmp-phi-one = Variação entre meses, em { $place }: não maior que a do acaso.
cmp-dates = Isso acontece em outras datas?
cmp-dates-said =
    { $count ->
        [0] De { $total }, em nenhum a mudança foi tão grande.
       *[other] De { $total }, em { $number } a mudança foi tão grande ou maior.
    }
cmp-dates-which = Mesmo lugar e mesmas janelas, { $period }.
cmp-places = Isso acontece em outros lugares?
cmp-places-said =
    { $count ->
        [0] De { $total }, nenhum mudou tanto.
        [1] De { $total }, 1 mudou tanto ou mais.
       *[other] De { $total }, { $number } mudaram tanto ou mais.
    }
cmp-places-which = { $group_start } com ao menos 12 homicídios no período anterior, mesmos meses.
cmp-places-which-events = { $group_start } com ao menos 12 mortes documentadas no período anterior, mesmos meses.
cmp-places-which-victims = { $group_start } com ao menos 12 vítimas no período anterior, mesmos meses.
cmp-p = p = { $part }/{ $total } = { $value }
cmp-p-none = Menos de 20: sem valor p.
cmp-p-no-dates = Nenhum outro mês pode ser comparado.
cmp-p-no-places = Nenhum outro lugar pode ser comparado.
cmp-range = Em 95 de cada 100 a mudança ficou entre { $low } e { $high }.
cmp-to-zero =
    { $count ->
        [1] 1 caiu a zero (◂).
       *[other] { $number } caíram a zero (◂).
    }
cmp-from-zero =
    { $count ->
        [1] 1 subiu de zero (▸).
       *[other] { $number } subiram de zero (▸).
    }
cmp-undefined = { $number } sem nenhum em ambos os períodos: fora.
cmp-observed = { $label }: { $value }
cmp-rings = Em torno de { $place }, por distância
cmp-rings-none = Em torno, por distância: sem números, porque a fonte conta por estado.
cmp-ring = { $from_km }–{ $to_km } km
cmp-ring-first = até { $to_km } km
cmp-ring-named =
    { $count ->
        [1] Destes, 1 em um estado citado por alguma operação.
       *[other] Destes, { $number } em estados citados por alguma operação.
    }
cmp-col-places = municípios
cmp-col-before = antes
cmp-col-after = depois
cmp-col-change = mudança
cmp-col-ratio = razão
cmp-col-interval = intervalo 95%
cmp-col-month = mês
cmp-col-part = período
cmp-col-controls = comparação
cmp-part-before = antes
cmp-part-left_out = não contado
cmp-part-after = depois
cmp-row-place = Homicídios, { $place }
cmp-row-place-events = Mortes documentadas, { $place }
cmp-row-place-victims = Vítimas, { $place }
cmp-row-controls = Homicídios, { $group } ({ $number })
cmp-row-controls-events = Mortes documentadas, { $group } ({ $number })
cmp-row-controls-victims = Vítimas, { $group } ({ $number })
cmp-row-rate = por 100 mil ao ano
cmp-per-people = por 100 mil habitantes ao ano
cmp-row-rate-women = por 100 mil mulheres ao ano
cmp-row-rate-men = por 100 mil homens ao ano
cmp-measure = Homicídios registrados
cmp-measure-events = Mortes documentadas
cmp-measure-victims = Vítimas registradas de homicídio doloso
cmp-measure-feminicide = Vítimas registradas de feminicídio
cmp-measure-both = Vítimas registradas de homicídio doloso ou feminicídio
cmp-table = Ver como tabela
cmp-about-controls = Lugares de comparação.
cmp-controls =
    { $count ->
        [1] Municípios de comparação: todos os de 1 estado que nenhuma operação com fonte citada menciona. A lista não é exaustiva.
       *[other] Municípios de comparação: todos os de { $number } estados que nenhuma operação com fonte citada menciona. A lista não é exaustiva.
    }
cmp-controls-states = Estados de comparação ({ $number }): os que nenhuma operação com fonte citada menciona. A lista não é exaustiva.
cmp-controls-some = Municípios de comparação escolhidos: { $number }. A lista de operações não é exaustiva.
cmp-controls-some-states = Estados de comparação escolhidos: { $number }. A lista de operações não é exaustiva.
cmp-unmatched = Não são pareados com o lugar.
cmp-neighbours = Os vizinhos não são excluídos.
cmp-about-numbers = O que são os números.
cmp-population = População: { $basis }.
cmp-extended =
    { $count ->
        [1] 1 mês usa essa população estendida além da sua base.
       *[other] { $number } meses usam essa população estendida além da sua base.
    }
cmp-no-break = Nenhuma série muda dentro dos meses comparados.
cmp-unplaced = Sem { $area } conhecido, em nenhum número aqui: { $before } antes, { $after } depois.
cmp-undated =
    { $count ->
        [1] 1 morte ({ $share }) não pode ser datada nos períodos.
       *[other] { $number } mortes ({ $share }) não podem ser datadas nos períodos.
    }
cmp-no-population =
    { $count ->
        [1] Um { $area } sem estimativa de população fica fora.
       *[other] { $number } { $areas } sem estimativa de população ficam fora.
    }
cmp-no-population-victims =
    { $count ->
        [1] Um { $area } sem estimativa de população ou com meses sem dado fica fora.
       *[other] { $number } { $areas } sem estimativa de população ou com meses sem dado ficam fora.
    }
cmp-about-claim = O que se diz da operação.
cmp-about-date = A data.
cmp-date-asked = { $day }, data perguntada; nenhuma operação escolhida.
cmp-earlier = Operações anteriores já citavam este lugar: { $list }
cmp-sens = E se compararmos de outro modo?
cmp-sens-without_uncited_states = Sem os estados citados só por operações sem fonte
cmp-sens-neighbours_excluded_50km = Sem municípios a menos de 50 km de um estado citado
cmp-sens-months = Com { $months } meses antes e depois
cmp-sens-none = sem resposta: { $reason }
    .start = Sem resposta: { $reason }
cmp-col-sens-controls = lugares de comparação
cmp-col-counts = antes e depois
cmp-from-to = de { $before } a { $after }
cmp-col-relative = diferença relativa
cmp-cite = Citar
cmp-csv = CSV
cmp-picture = Imagem
cmp-embed = Incorporar
cmp-open = Abrir no mapa
cmp-edition = edição { $edition }
cmp-at-date = { $place }, { $day }
cmp-only-after = a partir de zero
cmp-at-least = pelo menos ×{ $ratio }
cmp-others = Outras operações

comparison-title = Antes e depois

## Refusals
ref-title = Não há resposta para esta pergunta
ref-need = O que seria necessário
ref-others = Operações que podem ser comparadas
ref-also = Também
ref-series_break = Os meses cruzam { $month }, quando a classificação mudou: os números de antes e depois não medem o mesmo.
ref-population_break = Mais de um terço dos meses usaria população estendida além da sua base.
ref-too_few_events = Menos de 20 homicídios nos dois períodos: qualquer diferença pode ser acaso.
ref-too_few_controls = Restam menos de 10 { $areas } para comparar.
ref-treated_share = A operação cobre mais de 80% dos municípios: não resta com que comparar.
ref-treated_share-date = O lugar abrange mais de 80% dos municípios: não resta com que comparar.
ref-precision_floor = Mais de 20% das mortes não podem ser datadas nos períodos.
ref-short_pre = Faltam a { $source } meses de { $period }.
ref-short_pre-starts_late = { $source } começa em { $starts }: tem menos de { $months } meses antes da operação.
ref-short_pre-starts_late-date = { $source } começa em { $starts }: tem menos de { $months } meses antes da data.
ref-short_pre-ends_early = { $source } termina em { $ends }: faltam meses dos { $months } anteriores à operação.
ref-short_pre-ends_early-date = { $source } termina em { $ends }: faltam meses dos { $months } anteriores à data.
ref-short_post = Faltam a { $source } meses de { $period }.
ref-short_post-starts_late = { $source } começa em { $starts }: faltam meses dos { $months } posteriores à operação.
ref-short_post-starts_late-date = { $source } começa em { $starts }: faltam meses dos { $months } posteriores à data.
ref-short_post-ends_early = { $source } termina em { $ends }: tem menos de { $months } meses depois da operação.
ref-short_post-ends_early-date = { $source } termina em { $ends }: tem menos de { $months } meses depois da data.
ref-no_counts_here = Esta edição não tem contagens de { $place }.
ref-area_too_coarse = A operação ocupa uma parte de { $place }; só há contagens para todo { $place }.
ref-area_too_coarse-date = { $place } é menor que as áreas que a fonte conta.
ref-area_too_coarse-partial = A operação cita { $total } municípios e deles se conhecem { $number } ({ $place }): seus números não falam da operação inteira.
ref-area_too_coarse-states = { $source } conta por estado, e { $place } é só uma parte.
ref-period_too_coarse = { $source } é publicado por ano: não há meses para comparar.
ref-dates_unknown = Da operação só se sabe o ano em que começou.
ref-no_untreated_places = Desde 2019 a Guarda Nacional está em todo o país: não restam lugares sem operação.
ref-series_break-need = Uma série com a mesma classificação nos dois lados
ref-population_break-need = População de uma mesma base nos dois lados
ref-treated_share-need = Municípios de comparação sem operação nesses meses
ref-treated_share-states-need = Estados de comparação sem operação nesses meses
ref-no_untreated_places-need = Municípios de comparação sem operação nesses meses
ref-no_untreated_places-states-need = Estados de comparação sem operação nesses meses
ref-too_few_events-need = Mais meses, ou vários lugares juntos
ref-too_few_events-events = Menos de 20 mortes documentadas nos dois períodos: qualquer diferença pode ser acaso.
ref-too_few_events-victims = Menos de 20 vítimas registradas nos dois períodos: qualquer diferença pode ser acaso.
ref-too_few_controls-need = Menos exclusões de municípios vizinhos
ref-too_few_controls-some-need = Mais lugares de comparação
ref-too_few_controls-states-need = Mais estados sem operação nesses meses
ref-short_pre-need = Uma fonte que cubra { $period }
ref-short_post-need = Uma fonte que cubra { $period }
ref-precision_floor-need = Registros datados ao menos por mês
ref-dates_unknown-need = O mês em que começou
ref-period_too_coarse-need = Registros datados ao menos por mês
ref-no_counts_here-need = Contagens mensais de { $place }
ref-area_too_coarse-need = Contagens e limites dos lugares que cita
ref-area_too_coarse-date-need = Contagens de { $place }
ref-short-area_too_coarse = lugar pequeno demais para estes dados
ref-short-area_too_coarse-partial = só se conhece parte dos seus municípios
ref-short-no_counts_here = sem contagens aqui
ref-short-period_too_coarse = sem meses
ref-short-dates_unknown = só se sabe o ano
ref-short-short_pre = faltam meses antes
ref-short-short_post = faltam meses depois
ref-short-short_pre-starts_late = a fonte começa depois
ref-short-short_pre-ends_early = a fonte termina antes
ref-short-short_post-starts_late = a fonte começa depois
ref-short-short_post-ends_early = a fonte termina antes
ref-short-series_break = muda a classificação
ref-short-population_break = muda a base de população
ref-short-precision_floor = datas muito amplas
ref-short-treated_share = sem lugares para comparar
ref-short-no_untreated_places = não resta lugar sem operação
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
method-interval = Toda contagem está sujeita ao acaso. O intervalo de 95% mostra as razões compatíveis com as contagens; se os meses variam mais do que o acaso explica, ele se alarga. De dois intervalos mostra-se o mais largo, com os extremos arredondados para fora.
method-placebo = Depois se pergunta o mesmo onde não se sabe de uma operação: no mesmo lugar em outras datas, e em outros lugares nos mesmos meses. Se muitos mudaram tanto, a mudança não é rara. O valor p é a parte que mudou tanto ou mais, contando o próprio caso.
method-trend = Por fim, verifica-se se a alta ou a queda já havia começado. As tropas costumam chegar aonde a violência sobe, e após um pico uma queda é comum.
method-not = O que não pode dizer
method-not-cause = Que uma operação fez a violência subir ou cair. Duas coisas que ocorrem juntas não provam que uma traga a outra.
method-not-else = O que teria acontecido sem a operação: ninguém viu.
method-not-other = O que mais aconteceu nesses meses: rupturas entre grupos, outras forças, eleições, deslocamento da violência para lugares vizinhos.
method-not-counted = O que a fonte não registrou: desaparecimentos, agressões, mortes sem atestado.
method-refused = Quando não há resposta
method-refused-why = Quando os números não bastam, o cartão o diz em vez de dar um número, com o que seria necessário: menos de 20 casos, menos de 10 lugares para comparar, uma série que muda de significado, datas amplas demais, um lugar menor que as áreas contadas, ou nenhum lugar sem operação.
method-example-up = Um exemplo: { $place }
method-example-down = Na outra direção: { $place }
method-fact-size = **De que tamanho.**
method-fact-dates = **Em outras datas?**
method-fact-places = **Em outros lugares?**
method-fact-before = **Desde quando?**
method-example-together = As quatro vão juntas. Tirar uma muda o que se entende.
method-example-open = Ver o cartão completo
method-spread = O tamanho e o sinal diferem entre operações. Por isso todas são mostradas juntas, e nenhuma vale pelas outras.
method-formulas = As contas
method-formula-rate = Taxa = 100 000 × casos ÷ (população × meses ÷ 12). Intervalo exato de Poisson (Garwood 1936).
method-formula-ratio = Razão = taxa depois ÷ taxa antes. Intervalo exato, condicionado à soma de casos; o largo multiplica seu erro por √φ, sendo φ a variação entre meses frente à do acaso, e usa a t de Student.
method-formula-p = p = (1 + os que mudaram tanto ou mais) ÷ (1 + todos). Nunca é menor que 1 ÷ (1 + todos).
## All deployments
cmp-ov-said =
    { $count ->
        [1] Pode ser comparada 1 de { $total }: { $more }; { $less }; { $same }.
       *[other] Podem ser comparadas { $number } de { $total }: { $more }; { $less }; { $same }.
    }
cmp-ov-more =
    { $count ->
        [0] em nenhuma os homicídios aumentaram mais, ou caíram menos, que nos { $group }
       *[other] em { $number } delas os homicídios aumentaram mais, ou caíram menos, que nos { $group }
    }
cmp-ov-more-events =
    { $count ->
        [0] em nenhuma as mortes documentadas aumentaram mais, ou caíram menos, que nos { $group }
       *[other] em { $number } delas as mortes documentadas aumentaram mais, ou caíram menos, que nos { $group }
    }
cmp-ov-more-victims =
    { $count ->
        [0] em nenhuma as vítimas aumentaram mais, ou caíram menos, que nos { $group }
       *[other] em { $number } delas as vítimas aumentaram mais, ou caíram menos, que nos { $group }
    }
cmp-ov-less =
    { $count ->
        [0] em nenhuma foi o contrário
       *[other] em { $number } foi o contrário
    }
cmp-ov-same =
    { $count ->
        [0] em nenhuma a diferença cabe no que o acaso permite
       *[other] em { $number } a diferença cabe no que o acaso permite
    }
cmp-ov-note = Diferença relativa de todos os lugares que cada uma cita, { $months } meses antes e depois, por data. Círculo: o valor; linha: intervalo de 95%. Não se faz média.
cmp-ov-none =
    { $count ->
        [1] Com esta fonte a única operação não pode ser comparada; sua linha diz por quê.
       *[other] Com esta fonte nenhuma das { $number } operações pode ser comparada; cada linha diz por quê.
    }
cmp-ov-col-operation = Operação
cmp-ov-col-before = Antes da operação
cmp-ov-trend-rise = a alta começou antes
cmp-ov-trend-fall = a queda começou antes
cmp-ov-trend-peak = após um pico
cmp-ov-trend-trough = após uma baixa
cmp-ov-trend-none = sem tendência
cmp-ov-without = Sem intervalo, porque nada foi registrado em um dos lados: { $number }.
cmp-ov-shared-more = Não são { $total } achados separados: { $number } das que tiveram mais contam em parte os mesmos municípios e meses ({ $list }).
cmp-ov-shared-less = Não são { $total } achados separados: { $number } das que tiveram menos contam em parte os mesmos municípios e meses ({ $list }).
cmp-ov-picture-note = Não diz por que algo mudou, nem o que teria acontecido sem as operações. A lista não é exaustiva.
cmp-study-title = Anos antes e depois
cmp-study-note = Cada ponto: quanto mais a taxa mudou nos municípios citados pela primeira vez naquele ano do que nos ainda não citados, somando { $municipalities }. 0: o mesmo. Antes do ano 0, cada mudança ante o ano anterior. Faixa: 95% de todos os pontos ao mesmo tempo, { $draws } sorteios.
cmp-study-unit = diferença de asinh(homicídios por 100 mil), próxima de um logaritmo
cmp-study-unit-victims = diferença de asinh(vítimas por 100 mil), próxima de um logaritmo
cmp-study-breakdown = O resultado desapareceria se a tendência não vista fosse { $times } vezes a pior vista antes.
cmp-study-before-same = A maior mudança anterior é a do ano { $year }: { $value } ({ $low } a { $high }), no mesmo sentido que a média a partir do ano 0, { $mean }.
cmp-study-before-opposite = A maior mudança anterior é a do ano { $year }: { $value } ({ $low } a { $high }), em sentido contrário à média a partir do ano 0, { $mean }.
cmp-study-before-excludes_zero = Sua faixa não chega a 0: os municípios citados já se afastavam dos outros antes.
cmp-study-before-touches_zero = Sua faixa apenas chega a 0: que já se afastassem dos outros antes não se pode descartar.
cmp-study-before-includes_zero = Sua faixa inclui 0: não se distingue de nenhuma mudança.
cmp-study-groups = Primeiro ano: { $list }.
cmp-study-left-out = Fora, por menos de 10 municípios: { $list }.
cmp-study-none-no_municipal_counts = Sem estudo por anos: são necessárias contagens por município e mês.
cmp-study-none-short_series = Sem estudo por anos: a fonte ou a população não cobrem 1990–2009 sem mudanças.
cmp-study-none-too_few_places = Sem estudo por anos: em nenhum ano são citados pela primeira vez 10 municípios ou mais.
cmp-study-years = anos desde a primeira operação
cmp-study-value = diferença

table-title = { $what } por município
table-title-countries = { $what } por país
table-title-states = { $what } por estado
table-title-events = Eventos e mortes
table-title-records = Eventos registrados
all-places = Todos os lugares
table-title-zones = Operações militares { $where }
order = Ordenado pelo extremo inferior do intervalo, para que um lugar pequeno com um ano ruim não lidere a lista.
rank-note = Entre parênteses, as posições que os intervalos permitem: onde se sobrepõem, a ordem não é conhecida.
sort-ascending = Ordenar por { $column }, crescente
sort-descending = Ordenar por { $column }, decrescente
filter-all = Todos os estados
page-rows = Linhas por página
zones-cell-known = { $number } com fim documentado
zones-cell-unknown = { $number } de fim desconhecido
written-out = zero, sem dado e suprimido são escritos, nunca ficam em branco
same-numbers = Os mesmos números do mapa.
caption-records =
    { $count ->
        [0] Nenhum registro
        [1] 1 registro
       *[other] { $first }–{ $last } de { $number } registros
    }
caption-zones =
    { $count ->
        [0] Nenhuma operação
        [1] 1 operação
       *[other] { $first }–{ $last } de { $number } operações
    }
table-total = Total, { $place }
table-all = Mostrar todas as colunas
period-from = De
period-to = Até
caption-municipalities =
    { $count ->
        [0] Nenhum município
        [1] 1 município
       *[other] { $first }–{ $last } de { $number } municípios
    }
caption-states =
    { $count ->
        [0] Nenhum estado
        [1] 1 estado
       *[other] { $first }–{ $last } de { $number } estados
    }
caption-countries =
    { $count ->
        [0] Nenhum país
        [1] 1 país
       *[other] { $first }–{ $last } de { $number } países
    }
cols-actors = Atores segundo a fonte
cols-country = País
cols-dates = Datas
cols-deaths = Mortes
cols-municipality = Município
cols-note = Nota
cols-operation = Operação
cols-place = Lugar
cols-rank = Posição
cols-zones = Operações em { $day }

pop =
    { $count ->
        [1] 1 habitante em { $year } (CONAPO)
       *[other] { $number } habitantes em { $year } (CONAPO)
    }
nopop = sem estimativa de população em { $year }
place-rate = { $per }, { $period } (intervalo de 95%: { $interval })
sentence =
    { $count ->
        [0] Nenhum homicídio registrado { $when }.
        [1] 1 homicídio registrado { $when }.
       *[other] { $number } homicídios registrados { $when }.
    }
sentence-victims =
    { $count ->
        [0] Nenhuma vítima registrada { $when }.
        [1] 1 vítima registrada { $when }.
       *[other] { $number } vítimas registradas { $when }.
    }
sentence-plain = { $number } { $when }.
sentence-nodata = Não há dado de { $period } para este lugar. Não é o mesmo que zero.
sentence-supp = O dado existe e não é publicado, para não identificar uma pessoa.
sentence-records = { $deaths } em { $records }, { $period }.
smoothed-value = Taxa suavizada: { $rate } { $per }
highest = mês mais alto: { $number }
highest-year = ano mais alto: { $number }
notsum-to = Não se soma a { $list }: são contagens de fatos que se sobrepõem.
zones-none = Nenhuma fonte desta edição cita uma operação aqui.
profile-place = Com que exatidão se sabe o lugar
profile-time = Com que exatidão se sabe a data
profile-state-only = Só se sabe o estado ({ $place }): sem desenho ({ $deaths })
dated-day = o dia
dated-week = a semana
dated-month = o mês
dated-quarter = o trimestre
dated-year = o ano ou menos
precision-25km = localizado a menos de 25 km
downloads-here = Baixar este lugar
download-series = { $source }: todos os períodos
download-counts = { $source }: este período
download-records = { $source }: registros deste período
download-zones = Operações sobre o lugar
troops-announced =
    { $count ->
        [1] 1 integrante anunciado
       *[other] { $number } integrantes anunciados
    }
troops-planned =
    { $count ->
        [1] 1 integrante planejado
       *[other] { $number } integrantes planejados
    }
troops-deployed =
    { $count ->
        [1] 1 integrante enviado
       *[other] { $number } integrantes enviados
    }
troops-authorised =
    { $count ->
        [1] 1 integrante autorizado
       *[other] { $number } integrantes autorizados
    }
troops-unknown =
    { $count ->
        [1] 1 integrante (a fonte não esclarece se planejado, anunciado ou presente)
       *[other] { $number } integrantes (a fonte não esclarece se planejados, anunciados ou presentes)
    }
personnel-none = Número não publicado
gn-table = Integrantes informados, por data
gn-note = Números de fontes diferentes: não formam uma série.
gn-disputed = forças federais; as fontes divergem se presentes ou previstas
status-unstable = poucos casos (1 a 19)
status-partial = período incompleto

## Around the map
dek-zones = As áreas hachuradas são as citadas pelas operações militares iniciadas até então.
dek-zones-edges = Os contornos são das áreas citadas pelas operações militares iniciadas até então.
measure-count = Número
measure-rate = Taxa
measure-rate-smoothed = Taxa suavizada
measure-records = Registros
measure-deaths-best = Mortes
by-auto = Automático
by-hex = Hexágonos
    .inline = hexágonos
by-records = Registros
layers = Camadas
layers-zones = Mostrar operações
layers-labels = Mostrar nomes
victims-women = Mulheres
victims-minors = Menores de 18
victims-press = Jornalistas
victims-civilians = Civis
legend-open = Legenda e fontes
chip-nopop =
    { $count ->
        [1] { $label }: { $number } município sem população estimada
       *[other] { $label }: { $number } municípios sem população estimada
    }
zones-none-yet = Nenhuma operação desta edição havia começado em { $day }.
gn-zone = Guarda Nacional: todo o país desde 2019, fim desconhecido. Só a borda é desenhada.
sv-exception = Regime de exceção: todo o país desde { $day }; segundo a fonte, prorrogado a cada mês. Só a borda é desenhada.
warn-feminicide-short = Só o feminicídio não compara estados.
notcause-short = Não indica causa.
cols-year = Ano
cols-homicides = Homicídios
cols-victims = Vítimas
cols-people = Pessoas
cols-confirmed = Motivo confirmado
    .inline = motivo confirmado
cols-unconfirmed = Motivo não confirmado
    .inline = motivo não confirmado
press-notsum = São dois números distintos: não se somam.
cols-date = Data
cols-personnel = Integrantes
cols-state = Estado
cols-status = Situação em { $day }
empty-period = Ver todo o período
empty-country = Ver todo o país
nocounts-first = Ver { $place }
nocounts-csv = Baixar as operações (CSV)
views = Visualizações
view-map = Mapa
view-table = Tabela
view-about = Sobre os dados
language = Idioma
country-switch = País
source-inegi = INEGI, mortes por homicídio
source-sesnsp = SESNSP, vítimas por estado
source-ucdp = UCDP, eventos com mortes
source-cpj = CPJ, jornalistas
notcause = Uma operação e uma mudança na violência não provam causa.
filters = Filtro: { $list }
limit-dates = Dias
limit-deaths-min = Mortes por registro
limit-place-precision = Lugar conhecido
limit-time-precision = Data conhecida
limit-municipality = Município
limit-bbox = Entre
limit-overlapping = também os registros que tocam o período
limit-at-least = pelo menos { $number }
limit-or-better = { $value } ou melhor
limit-more = { $names } e mais { $number }
limit-degrees = { $sides } (oeste, sul, leste, norte, graus)
dimension-all = Todos
dimension-offence = Crime
    .inline = crime
dimension-sex = Sexo
    .inline = sexo
dimension-age = Idade
    .inline = idade
dimension-weapon = Meio
    .inline = meio
dimension-motive = Motivo
    .inline = motivo
dimension-role = Função
    .inline = função
dimension-kind = Tipo
    .inline = tipo
dimension-victim = Quem morreu
    .inline = quem morreu
legend-areastate = Só se sabe o estado ou a região: não desenhados
precision-state-only = Só se sabe o estado
undrawn-nothing = nada, tudo o que a fonte conta está no mapa
detail = Ver detalhes
legend-count-press = Jornalistas assassinados
cols-rate = por 100 mil ao ano
cols-rate-women = por 100 mil mulheres ao ano
cols-rate-men = por 100 mil homens ao ano
cols-interval = intervalo 95%
cols-smoothed = Taxa suavizada
cols-records = Registros
cols-range = baixa–alta
tip-interval = Intervalo de 95%: { $low }–{ $high }
tip-range = Faixa publicada: { $low }–{ $high }
tip-raw = Sem suavizar: { $rate } (intervalo de 95%: { $low }–{ $high })
not-in-rows = Não estão em nenhuma linha:
def-inegi = Mortes registradas como homicídio em atestados de óbito, por mês de registro. Não diz quem as causou.
def-sesnsp = Vítimas em inquéritos das promotorias, por estado e mês. Os números são revistos por anos.
def-cpj = Jornalistas e trabalhadores de mídia que o CPJ registra como assassinados, por estado e ano.
def-motive = Motivo confirmado: o CPJ tem por certo que a pessoa foi morta por seu trabalho. Não confirmado: é possível e não está provado.
def-perpetrator = Quem atacou e quem morreu, como o UCDP codifica. Em um ataque contra civis cita o agressor; em um confronto cita dois lados e nenhum agressor.
def-smoothed = Combina a taxa do lugar com a do país: quanto menos gente, mais pesa o país. Um zero é desenhado como zero.
def-interval = Faixa de taxas compatíveis com a contagem, a 95%. É o intervalo da taxa sem suavização.
def-zone = O que uma fonte diz do envio de forças: quem, onde, desde quando. Não prova presença em cada ponto nem em cada dia.
definition-open = O que significa: { $term }
def-rate = Pessoas contadas, divididas pela população do lugar em cada ano e pela duração do período.
def-here = Registros dos quais só se sabe esta área, não o lugar dentro dela.
def-population = Pessoas que habitam o lugar no meio de cada ano, segundo a estimativa oficial.
def-unit = Unidade
def-unit-people = por 100 mil habitantes ao ano
def-unit-women = por 100 mil mulheres ao ano
def-unit-men = por 100 mil homens ao ano
def-unit-death = uma pessoa morta, segundo a fonte
def-precision = Precisão
def-precision-events = cada registro diz a sua: de um ponto a todo o país, de um dia a um ano
def-precision-counts = { $resolution }; { $level }
def-resolution-day = por dia
def-resolution-month = por mês
def-resolution-year = por ano
def-not = O que não é
not-homicides = Não são todas as mortes violentas, nem diz quem as causou ou por quê.
not-victims = Não são inquéritos nem sentenças; não se somam aos números do INEGI.
not-press = Não são agressões nem desaparecimentos; depois de 2022 não se sabe, não é zero.
not-events = Não são todas as mortes nem um intervalo estatístico; não se soma às contagens oficiais.
not-rate = Não é o risco de uma pessoa. Com menos de 20 casos é instável.
not-smoothed = Não é o registrado: é uma estimativa para comparar lugares pequenos.
not-interval = Não diz nada do que a fonte não registrou.
not-population = Não é um censo de cada ano; a base muda em 2010.
not-zone = Não é uma lista de unidades, nem prova de causa. Fim desconhecido não significa em curso.
def-zone-source = a fonte citada em cada operação
def-zone-precision = a da fonte: do dia ao ano, do município ao país
def-interval-method = intervalo exato de Poisson da contagem, dividido pela população
about-accessed = obtida em { $day }
about-unit-event = um evento com ao menos uma morte, conforme a codificação da fonte
about-unit-victim = uma vítima em um inquérito
about-unit-investigation-file = um inquérito
about-unit-death-certificate = um atestado de óbito
about-unit-person = uma pessoa assassinada
about-unit-inhabitant = uma pessoa que habita o lugar, conforme a estimativa
about-unit-claim = o que diz uma fonte
about-unit-boundary = o contorno de uma área
about-coverage = Cobre
about-date-basis = Data
about-date-basis-occurrence = do fato
about-date-basis-registration = de registro
about-date-basis-report = de relato
about-population = População
about-method = Como ler os números
title-counts = Homicídios registrados e operações militares
title-events = Mortes em eventos registrados e operações militares
title-civilians = Mortes em ataques registrados contra civis
title-sesnsp = Vítimas de homicídio doloso
    .inline = vítimas de homicídio doloso
title-feminicide = Vítimas de feminicídio
    .inline = vítimas de feminicídio
title-women = Mulheres vítimas de homicídio doloso ou feminicídio
    .inline = mulheres vítimas de homicídio doloso ou feminicídio
title-both = Vítimas de homicídio doloso ou feminicídio
    .inline = vítimas de homicídio doloso ou feminicídio
title-press = Jornalistas assassinados
title-media = Trabalhadores de mídia assassinados
title-nocounts = Operações militares
where = em { $place }
where-mx = no México
where-sv = em El Salvador
where-country = em todo o país
when-in = em { $period }
    .start = Em { $period }
when-range = de { $first } a { $last }
    .start = De { $first } a { $last }
when-day = em { $period }
    .start = Em { $period }
when-days = de { $first } a { $last }
    .start = De { $first } a { $last }
whose = de { $place }
whose-mx = do México
whose-sv = de El Salvador
state-like-country = Estado de { $place }
where-like-country = no Estado de { $place }
whose-like-country = do Estado de { $place }
titled = { $what }, { $place }, { $period }
titled-limited = { $title } ({ $limits })
titled-group = { $group }, { $what }
titled-shown = no mapa: { $place }
group-minors = Menores de 18 anos
group-adults = Pessoas de 18 anos e mais
group-women = Mulheres
    .inline = mulheres
group-men = Homens
    .inline = homens
dek-counts =
    { $count ->
        [1] { $when } foi registrado **{ $number } homicídio** { $where }: { $rate }.
       *[other] { $when } foram registrados **{ $number } homicídios** { $where }: { $rate }.
    }
dek-counts-plain =
    { $count ->
        [1] { $when } foi registrado **{ $number } homicídio** { $where }.
       *[other] { $when } foram registrados **{ $number } homicídios** { $where }.
    }
dek-counts-unknown =
    { $count ->
        [1] { $when } contaram-se **0** { $where } onde a fonte tem dados; faltam meses de { $number } área. O que ocorreu ali não se sabe.
       *[other] { $when } contaram-se **0** { $where } onde a fonte tem dados; faltam meses de { $number } áreas. O que ocorreu ali não se sabe.
    }
dek-events = O UCDP documentou { $toll } em { $events } { $where }, { $period }. Nem todas as mortes estão documentadas.
dek-sesnsp =
    { $count ->
        [1] As promotorias registraram **{ $number } vítima** { $where }, { $period }: { $rate }.
       *[other] As promotorias registraram **{ $number } vítimas** { $where }, { $period }: { $rate }.
    }
dek-sesnsp-plain =
    { $count ->
        [1] As promotorias registraram **{ $number } vítima** { $where }, { $period }.
       *[other] As promotorias registraram **{ $number } vítimas** { $where }, { $period }.
    }
dek-press =
    { $count ->
        [1] O CPJ contou **1 jornalista** que foi assassinado por causa do trabalho (motivo confirmado) { $where }, { $period }.
       *[other] O CPJ contou **{ $number } jornalistas** assassinados por causa do trabalho (motivo confirmado) { $where }, { $period }.
    }
dek-press-others =
    { $count ->
        [1] De mais 1 o motivo não está confirmado: é contado à parte.
       *[other] De outros { $number } o motivo não está confirmado: são contados à parte.
    }
dek-press-motive =
    { $count ->
        [1] O CPJ registrou **{ $number } pessoa** { $where }, { $period } ({ $motive }).
       *[other] O CPJ registrou **{ $number } pessoas** { $where }, { $period } ({ $motive }).
    }
dek-media =
    { $count ->
        [1] O CPJ registrou **{ $number } pessoa** que trabalhava na mídia e foi morta { $where }, { $period }. Não tem motivo atribuído.
       *[other] O CPJ registrou **{ $number } pessoas** que trabalhavam na mídia e foram mortas { $where }, { $period }. Não têm motivo atribuído.
    }
zone-filter = Só em relação a
zone-filter-off = Sem operação: em toda parte
zone-filter-inside = dentro de { $operation }
    .start = Dentro de { $operation }
zone-filter-outside = fora de { $operation }
    .start = Fora de { $operation }
zone-filter-near = em { $operation } ou até { $km } km de sua borda
    .start = Em { $operation } ou até { $km } km de sua borda
dek-nocounts =
    { $count ->
        [1] Esta edição não tem contagens de homicídios { $where }; mostra **{ $number } operação** com sua fonte. Sem contagens não significa sem violência.
       *[other] Esta edição não tem contagens de homicídios { $where }; mostra **{ $number } operações** com sua fonte. Sem contagens não significa sem violência.
    }
rate-people = { $rate } por 100 mil habitantes ao ano (intervalo de 95%: { $interval })
rate-women = { $rate } por 100 mil mulheres ao ano (intervalo de 95%: { $interval })
rate-men = { $rate } por 100 mil homens ao ano (intervalo de 95%: { $interval })
by-country = País
    .inline = país
by-muni = Município
    .inline = município
by-state = Estado
    .inline = estado
victims = Vítimas
offence-intentional_homicide = Homicídio doloso
    .inline = homicídio doloso
offence-feminicide = Feminicídio
    .inline = feminicídio
offence-both = Ambos
sex-female = Mulheres
    .inline = mulheres
sex-male = Homens
    .inline = homens
sex-unknown = Sem registro
    .inline = sem registro
age-0-17 = Menos de 18
    .inline = menos de 18
age-18plus = 18 e mais
age-unknown = Sem registro
    .inline = sem registro
weapon-firearm = Arma de fogo
    .inline = arma de fogo
weapon-other = Outro meio
    .inline = outro meio
motive-confirmed = Confirmado
    .inline = confirmado
motive-unconfirmed = Não confirmado
    .inline = não confirmado
motive-not_applicable = Não se aplica
    .inline = não se aplica
role-journalist = Jornalista
    .inline = jornalista
role-media_worker = Trabalhador(a) de mídia
    .inline = trabalhador(a) de mídia
dimension-perpetrator = Quem atacou
    .inline = quem atacou
perpetrator-government = Governo
    .inline = governo
perpetrator-organised_group = Grupo organizado
    .inline = grupo organizado
perpetrator-not_stated = A fonte não diz
    .inline = a fonte não diz
victim-civilians = Civis, em um ataque
    .inline = civis, em um ataque
victim-civilians_among = Civis e outras pessoas, em um confronto
    .inline = civis e outras pessoas, em um confronto
victim-sides = Integrantes dos lados
    .inline = integrantes dos lados
victim-not_stated = A fonte não diz
    .inline = a fonte não diz
legend-rate = Homicídios por 100 mil habitantes ao ano
legend-victims-people = Vítimas por 100 mil habitantes ao ano
legend-victims-women = Vítimas por 100 mil mulheres ao ano
legend-victims-men = Vítimas por 100 mil homens ao ano
legend-feminicide = Vítimas de feminicídio por 100 mil mulheres ao ano
legend-count = Homicídios registrados
legend-count-victims = Vítimas registradas
legend-count-women = Mulheres vítimas registradas
legend-count-feminicide = Vítimas de feminicídio registradas
legend-count-media = Trabalhadores de mídia assassinados
legend-records = Registros
legend-deaths = Mortes documentadas, melhor estimativa
legend-hex = Registros por hexágono
legend-area-scale = A área do círculo cresce com o número.
smoothed = Suavizada: em lugares pequenos aproxima-se da média nacional.
basis-registration = { $label }, mês de registro
basis-occurrence = { $label }, data do fato
basis-report = { $label }, mês da denúncia
legend-stack = Local conhecido (25 km ou melhor); maior, mais registros
chip-municipalities =
    { $count ->
        [1] { $label }: { $number } município
       *[other] { $label }: { $number } municípios
    }
chip-countries =
    { $count ->
        [1] { $label }: { $number } país
       *[other] { $label }: { $number } países
    }
chip-states =
    { $count ->
        [1] { $label }: { $number } estado
       *[other] { $label }: { $number } estados
    }
chip-count = { $label }: { $number }
zones-at = Operações militares em { $day }
zone-active = Em curso, fim documentado
    .inline = em curso, fim documentado
zone-end_unknown = Fim desconhecido (não significa em curso)
    .inline = fim desconhecido (não significa em curso)
zone-ended = Encerrado
    .inline = encerrado
zone-not_begun = Não havia começado
    .inline = não havia começado
zone-coarser-count =
    { $count ->
        [1] 1 operação sem contorno: lugar menor que um departamento
       *[other] { $number } operações sem contorno: lugares menores que um departamento
    }
undrawn = O que não está no mapa:
undrawn-of = O que não está no mapa, { $place }:
undrawn-muni =
    { $count ->
        [1] { $number } homicídio sem município conhecido
       *[other] { $number } homicídios sem município conhecido
    }
undrawn-muni-events =
    { $count ->
        [1] 1 registro ({ $deaths }) do qual só se sabe o município
       *[other] { $number } registros ({ $deaths }) dos quais só se sabe o município
    }
undrawn-state =
    { $count ->
        [1] 1 registro ({ $deaths }) do qual só se sabe o estado
       *[other] { $number } registros ({ $deaths }) dos quais só se sabe o estado
    }
undrawn-region =
    { $count ->
        [1] 1 registro ({ $deaths }) do qual só se sabe a região
       *[other] { $number } registros ({ $deaths }) dos quais só se sabe a região
    }
undrawn-country =
    { $count ->
        [1] 1 registro ({ $deaths }) do qual só se sabe o país
       *[other] { $number } registros ({ $deaths }) dos quais só se sabe o país
    }
undrawn-outside =
    { $count ->
        [1] { $number } registro fora das áreas da edição
       *[other] { $number } registros fora das áreas da edição
    }
undrawn-withheld =
    { $count ->
        [1] { $number } registro retido para proteger pessoas
       *[other] { $number } registros retidos para proteger pessoas
    }
undrawn-date =
    { $count ->
        [1] { $number } registro com datas que ultrapassam o período
       *[other] { $number } registros com datas que ultrapassam o período
    }
undrawn-state-unknown = { $number } sem estado conhecido
undrawn-abroad =
    { $count ->
        [1] { $number } ocorrido no exterior
       *[other] { $number } ocorridos no exterior
    }
undrawn-zone-unknown =
    { $count ->
        [1] { $number } registro: não se sabe se está dentro da zona
       *[other] { $number } registros: não se sabe se estão dentro da zona
    }
coding = A contagem anual depende de como a fonte codificou.
documented = Mortes documentadas, não todas as mortes.
unstable-count =
    { $count ->
        [1] { $number } município tem de 1 a 19 homicídios: sua taxa é instável.
       *[other] { $number } municípios têm de 1 a 19 homicídios: sua taxa é instável.
    }
unstable-countries =
    { $count ->
        [1] { $number } país tem de 1 a 19: sua taxa é instável.
       *[other] { $number } países têm de 1 a 19: sua taxa é instável.
    }
unstable-states =
    { $count ->
        [1] { $number } estado tem de 1 a 19: sua taxa é instável.
       *[other] { $number } estados têm de 1 a 19: sua taxa é instável.
    }
break-pop-legend = O período cruza janeiro de 2010: cada ano usa sua base de população.
break-pop-note = Desde 2010 a população vem de outra estimativa, cerca de 6% maior no país: as taxas não são uma só série.
warn-sesnsp = Vítimas em inquéritos; os números são revistos por anos. Não se somam aos do INEGI.
warn-gap = Faltam meses nos dados da fonte para { $place }: { $list }. Não são zeros.
warn-gaps =
    { $count ->
        [1] Faltam meses nos dados da fonte para 1 área. Não são zeros.
       *[other] Faltam meses nos dados da fonte para { $number } áreas. Não são zeros.
    }
warn-feminicide = Cada promotoria classifica de modo diferente: só o feminicídio não permite comparar estados.
warn-feminicide-do = Ver todas as mulheres vítimas
warn-sex-unknown =
    { $count ->
        [1] { $number } vítima sem sexo registrado: contada, sem taxa.
       *[other] { $number } vítimas sem sexo registrado: contadas, sem taxa.
    }
warn-no-rate = Sem taxa: não há população com a qual calculá-la para esta seleção.
partial-municipalities =
    { $count ->
        [1] { $number } município com meses faltantes: sua cor é a dos meses que há.
       *[other] { $number } municípios com meses faltantes: sua cor é a dos meses que há.
    }
partial-states =
    { $count ->
        [1] { $number } estado com meses faltantes: sua cor é a dos meses que há.
       *[other] { $number } estados com meses faltantes: sua cor é a dos meses que há.
    }
partial-countries =
    { $count ->
        [1] { $number } país com meses faltantes: sua cor é a dos meses que há.
       *[other] { $number } países com meses faltantes: sua cor é a dos meses que há.
    }
warn-perpetrator =
    { $count ->
        [1] O UCDP diz quem atacou só em ataques contra civis: { $stated } de 1 registro de { $period }. Nos demais, dois lados lutam e nenhum é citado como agressor.
       *[other] O UCDP diz quem atacou só em ataques contra civis: { $stated } de { $number } registros de { $period }. Nos demais, dois lados lutam e nenhum é citado como agressor.
    }
warn-army = Não distingue o exército de outras forças do governo: abusos de militares no México não podem ser lidos nestes números.
warn-victim = As mortes são do evento inteiro. De quase todas, o UCDP não sabe de que lado eram as pessoas: não é o total de civis.
warn-press = Só assassinatos; não agressões nem desaparecimentos. Por ano completo, até 2022: depois não se sabe, não é zero.
covered-partial =
    { $count ->
        [1] A fonte cobre { $period }: uma parte do mês pedido.
       *[other] A fonte cobre { $period }: { $covered } dos { $number } meses pedidos.
    }
covered-none = { $source } não tem dados de { $period }; cobre { $covered }. Não é zero.
level-country-only = Os dados de { $source } só existem por país.
level-state-only = Os dados de { $source } só existem por estado.
sources = Fontes: { $list }; operações conforme a fonte citada em cada uma.
zone-show = Ver seu período
rate-without =
    { $count ->
        [1] A taxa não inclui { $number } caso, contado onde e quando não se conhece a população.
       *[other] A taxa não inclui { $number } casos, contados onde e quando não se conhece a população.
    }
zone-part = Cita uma parte deste lugar
actors = Atores segundo a fonte: { $list }
press = Jornalistas assassinados, motivo confirmado
press-unconfirmed = Jornalistas assassinados, motivo não confirmado
stack-title =
    { $count ->
        [1] { $number } registro em um local
       *[other] { $number } registros em um mesmo local
    }
zone-dates-unknown = { $first } – fim desconhecido
zone-dates = { $first } – { $last }
zone-since = desde { $first }; fim desconhecido
zone-since-day = desde { $first }; fim desconhecido
zone-last-reported = Último registro: { $day }
zone-partial =
    { $count ->
        [1] É conhecido 1 de { $total } municípios; só esse é desenhado e filtrado.
       *[other] São conhecidos { $number } de { $total } municípios; só esses são desenhados e filtrados.
    }
zone-coarser = O lugar é menor que as áreas desta edição: seu contorno não é desenhado.
zone-uncited = Sem fonte citada na lista de origem: desenhada, não exclui municípios de comparação.
zone-names = A fonte cita: { $list }
zone-cited = Fonte citada
zone-citation = Fonte citada: { $citation }
page-previous = Anterior
page-of = Página { $page } de { $pages }
page-next = Próxima
def-records = Um registro é o que uma fonte diz de um evento. Pode abranger um dia ou um ano, uma cidade ou um estado.
def-deaths = Estimativa baixa, melhor e alta da fonte. Não é um intervalo estatístico.
records-title = Registros
n-deaths =
    { $count ->
        [1] { $number } morte
       *[other] { $number } mortes
    }
n-records =
    { $count ->
        [1] { $number } registro
       *[other] { $number } registros
    }
n-events =
    { $count ->
        [1] { $number } evento
       *[other] { $number } eventos
    }
n-attacks =
    { $count ->
        [1] { $number } ataque contra civis
       *[other] { $number } ataques contra civis
    }
n-deployments =
    { $count ->
        [1] { $number } operação
       *[other] { $number } operações
    }
n-municipalities =
    { $count ->
        [1] { $number } município
       *[other] { $number } municípios
    }
n-other-months =
    { $count ->
        [1] outro mês
       *[other] outros { $number } meses
    }
n-other-municipalities =
    { $count ->
        [1] outro município
       *[other] outros { $number } municípios
    }
n-other-states =
    { $count ->
        [1] outro estado
       *[other] outros { $number } estados
    }
toll-said = **{ $deaths }** (entre { $low } e { $high })
toll-said-certain = **{ $deaths }**
toll-said-published = **{ $deaths }** (faixa publicada { $low }–{ $high })
toll-order = A melhor estimativa fica fora da faixa que a própria fonte publica, porque em alguns registros seus três números não estão em ordem. São mostrados como foram publicados.

## Keys of the map

keys-intro = As letras agem só com o foco no mapa. Tudo está também na lista e na tabela.
keys-move = Setas: mover
keys-move-more = ⇧ + setas: mover mais
keys-zoom = + −: aproximar, afastar
keys-country = 0: todo o país
keys-open = Enter: abrir o lugar do centro
keys-legend = L: legenda
keys-chart = T: tempo
keys-search = /: buscar
keys-help = ?: esta ajuda
keys-back = Esc: voltar um passo
keys-month = No tempo: ← → um mês
keys-year = ⇧ ← → um ano
keys-limits = Home, End: limites
keys-play = Espaço: percorrer ou parar
skip-map = Ir para o mapa
skip-table = Ir para a tabela
skip-legend = Ir para a legenda
period-changed = { $source } cobre { $covered }: o período mudou para { $period }.
badlink = O link pede "{ $key }={ $value }", que não existe nesta edição. Mostra-se o mais próximo.
embed-events = Eventos com mortes registrados
csv = Baixar CSV
latest = Seguir a edição mais recente
pin = Fixar esta edição: os números não mudarão
link-keeps = O link guarda fonte, período, medida, filtros e lugar.
copy-link = Copiar link
copy-failed = Não foi possível copiar: o texto está selecionado.
embed-kind = Forma
embed-element = Elemento
embed-iframe = iframe
embed-element-about = Um link com imagem que o código transforma em mapa; sem código continua link e imagem, também em e-mail e leitores de notícias.
embed-iframe-about = Para editores que não aceitam código próprio.
embed-other = Outro
embed-width = Largura
embed-height = Altura
embed-code = Código
embed-preview = Prévia, { $width } × { $height }
picture-svg = Baixar SVG
picture-png = Baixar PNG
picture-pinned = A imagem fica fixa nesta edição e traz fonte, data e edição.
picture-failed = A imagem não chegou. Os links continuam aqui.
alt-again = Voltar ao texto gerado
citation-text = Texto
citation-bibtex = BibTeX
citation-line = { $title }. { $sources }. Mapa: testigo, edição { $edition }, acesso em { $day }. { $url }
citation-sources = A linha de cada fonte
citation-zones = Operações desenhadas nesta vista
citation-uncited = sem fonte citada
citation-pinned = As citações nomeiam a edição { $edition }: seus números não mudarão.
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
        [1] { $number } linha
       *[other] { $number } linhas
    }
file-facts = { $label } ({ $list })
file-unknown = Vazio = não se sabe; 0 = zero registrado. Cada arquivo nomeia sua fonte e licença.
share-known = Só { $share } das mortes têm local conhecido (25 km ou melhor).
share-known-none = Nenhuma morte tem local conhecido (25 km ou melhor).
share-known-most = { $share } das mortes têm local conhecido (25 km ou melhor).
share-known-all = Todas as mortes têm local conhecido (25 km ou melhor).
share-almost-none = menos de 1%
share-almost-all = mais de 99%
    .start = Mais de 99%
share = Compartilhar
share-title = Compartilhar esta vista
share-link = Link
share-embed = Incorporar
share-picture = Imagem
share-cite = Citação
share-data = Dados
copy = Copiar
menu = Menu
controls = O que se mostra
measure = O que se mede
by = Por
    .inline = por
source = Fonte
legend = Legenda
drawn = { $drawn } de { $records } no mapa
drawn-none =
    { $count ->
        [1] O único registro não está no mapa
       *[other] Nenhum dos { $number } registros está no mapa
    }
drawn-all =
    { $count ->
        [1] O único registro está no mapa
       *[other] Os { $number } registros estão no mapa
    }
country = todo o país
code = código { $code }
operation = Operação militar
follow = Edição
copied = Copiado
embed-size = Tamanho
alt = Texto alternativo (lido a quem não vê a imagem)
empty = Não há registros aqui { $when }. Não é o mesmo que ausência de violência.
gone = Essa edição não está mais publicada. Mostra-se a atual.
edition-replaced = A edição mostrada não está mais publicada: há outra.
edition-current = Ver a edição atual
refused-no_deployments = Esta edição não tem operações: não há antes nem depois.
refused-need-no_deployments = O mapa, a tabela e o gráfico mostram o que há nas suas fontes.
key-zones = Operações:
key-active = fim documentado
key-end_unknown = fim desconhecido
key-ended = encerradas
undrawn-see = ver
table-sort = Ordenar por
