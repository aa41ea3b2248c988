-- The receiving end of the fully coupled spike transfer (Figure 5): for one synapse a clock it draws the source and the
-- weight, looks whether the source spiked, and lets the weight through if so.
--
-- Twin:     the loop over synapses of the Java engine, with cerebellum.shinji2024.chip.Weights
-- Formula:  weight = fired(source) ? drawn weight : 0
-- Formats:  weight in steps of 2^-6 nS
-- Latency:  4 clocks, 5 with pipelined_g
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity receiver is
  generic (
    sources_g   : positive := 64;    -- presynaptic cells
    least_g     : natural  := 42;    -- least weight
    span_g      : positive := 5;     -- half the width of the law
    pipelined_g : boolean  := false  -- multiplexer in two steps
  );
  port (
    clk      : in  std_logic;
    load     : in  std_logic;  -- start of a pass: the generators take their seed
    seed     : in  word_t;     -- of the connections; turned by 16 bits, of the weights
    valid    : in  std_logic;  -- one synapse
    used     : in  std_logic;  -- whether it counts; words are drawn all the same
    first    : in  std_logic;  -- first synapse of a cell; handed through
    last     : in  std_logic;  -- last synapse of a cell; handed through
    impulses : in  std_logic_vector(sources_g - 1 downto 0);  -- from the senders
    done     : out std_logic;              -- valid, 4 or 5 clocks later
    begins   : out std_logic;              -- first, with done
    ends     : out std_logic;              -- last, with done
    weight   : out unsigned(15 downto 0)   -- what arrives, 0 if the source was silent
  );
end entity;

architecture rtl of receiver is
  function clocks(in_two_steps : boolean) return positive is
  begin
    if in_two_steps then
      return 5;
    end if;
    return 4;
  end function;
  constant LATENCY : positive := clocks(pipelined_g);

  type tags_t is array (1 to LATENCY) of std_logic_vector(3 downto 0);
  type late_t is array (4 to LATENCY) of unsigned(15 downto 0);
  signal tags             : tags_t := (others => (others => '0'));
  signal late             : late_t := (others => (others => '0'));
  signal connection       : word_t;
  signal strength         : word_t;
  signal strength_seed    : word_t;
  signal source, drawn    : unsigned(15 downto 0);
  signal index            : unsigned(bits_for(sources_g) - 1 downto 0);
  signal chosen, impulse  : std_logic;
begin
  assert sources_g >= 2 report "receiver: at least 2 sources" severity failure;

  strength_seed <= rotated(seed, 16);
  index         <= source(index'range);
  connections : entity work.lfsr32
    port map (clk => clk, load => load, seed => seed, advance => valid, word => connection);
  strengths : entity work.lfsr32
    port map (clk => clk, load => load, seed => strength_seed, advance => valid, word => strength);
  draw : entity work.weights
    generic map (last_g => sources_g - 1, least_g => least_g, span_g => span_g)
    port map (clk => clk, valid => tags(1)(3), connection => connection, strength => strength, done => chosen,
              source => source, weight => drawn);
  look : entity work.multiplexer
    generic map (inputs_g => sources_g, pipelined_g => pipelined_g)
    port map (clk => clk, valid => chosen, impulses => impulses, index => index, impulse => impulse);

  process (clk)
  begin
    if rising_edge(clk) then
      tags(1) <= valid & used & first & last;
      for i in 2 to LATENCY loop
        tags(i) <= tags(i - 1);
      end loop;
    end if;
  end process;

  process (clk)
  begin
    if rising_edge(clk) then
      late(4) <= drawn;
      for i in 5 to LATENCY loop
        late(i) <= late(i - 1);
      end loop;
    end if;
  end process;

  done   <= tags(LATENCY)(3);
  begins <= tags(LATENCY)(1);
  ends   <= tags(LATENCY)(0);
  weight <= late(LATENCY) when (impulse and tags(LATENCY)(2)) = '1' else (others => '0');
end architecture;
