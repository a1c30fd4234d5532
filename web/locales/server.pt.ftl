# Textos das páginas que só o servidor escreve. Os identificadores começam com page-, document-, waiting-, about-, report- ou cite-.

page-description = Violência registrada, contagens oficiais e emprego das Forças Armadas no mesmo mapa, com a fonte e a precisão de cada número.
alt-auto = Mapa de { $a }: { $m }, { $p }. Mais altos: { $x }. { $u }
alt-plain = Mapa de { $a }: { $m }, { $p }. { $u }

gone = Essa edição não está mais publicada. Mostra-se a atual.
form-period = Período
form-place = Lugar ou operação
form-country = Todo o país
form-show = Mostrar
rows-all = Ver todas as linhas

document-pages = Páginas
document-edition = Edição { $e }
document-lang-es = Español
document-lang-en = English
document-lang-pt = Português

waiting-title = Um momento
waiting-edition = A edição está sendo preparada. Esta página pergunta de novo sozinha.
waiting-web = A página não foi construída: executar “make web” e carregar este endereço de novo.

about-title = Sobre os dados
about-lead = testigo põe no mesmo mapa a violência registrada, as contagens oficiais e o emprego das Forças Armadas, e diz quão seguro é cada número.
about-separate = As fontes nunca são somadas: contam de modos diferentes fatos que se sobrepõem. Uma operação e uma mudança na violência não provam causa.
about-sources = Fontes
about-publisher = Publica
about-version = Versão
about-accessed = obtida em { $d }
about-unit = O que é uma unidade
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
about-rows = Linhas nesta edição
about-licence = Licença
about-citation = Citação
about-breaks = Onde muda o que a série mede
about-faults = Falhas conhecidas
about-zones = Operações
about-zones-lead =
    { $count ->
        [1] { $n } operação, { $k } sem fonte citada. A lista não é exaustiva.
       *[other] { $n } operações, { $k } delas sem fonte citada. A lista não é exaustiva.
    }
about-population = População
about-method = Como ler os números
about-three-empties = Zero, sem dado e dado suprimido são três respostas diferentes e nunca têm a mesma aparência.

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
embed-gone = Essa edição não está mais publicada: mostra-se a atual.
embed-savedata = Imagem fixa para economizar dados.
